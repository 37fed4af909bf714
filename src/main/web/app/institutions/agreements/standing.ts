import type { AgreementsOnDayQuery, AgreementStatus } from '../../../generated/operations';

export type Agreement = AgreementsOnDayQuery['agreements']['nodes'][number];
type Party = Agreement['parties']['nodes'][number];

export interface Country {
  id: string;
  name: string;
  kind: string;
  code: string;
}

/** One agreement that reaches a country, by itself or through a union to which it belongs. */
export interface Reach {
  agreement: Agreement;
  through?: { union: Member['of']; since: string | null; until: string | null };
}

/** Who belonged on the day to a party that is a union, or to what had replaced it by then; by the id of the party. */
export type Unions = ReadonlyMap<string, readonly Member[]>;
export type Member = Organisation['members']['edges'][number] & {
  /** The party itself, or what had replaced it. */
  of: Pick<Organisation, 'id' | 'name' | 'kind'>;
};

type Organisation = AgreementsOnDayQuery['organisations']['nodes'][number];

export interface Partner {
  country: Country;
  /** The best state that any agreement with it has. */
  standing: AgreementStatus;
  reaches: Reach[];
}

/** From the weakest to the strongest. */
export const standings: readonly AgreementStatus[] = ['NONE', 'SIGNED', 'UNCERTAIN', 'IN_FORCE'];

/** What each state is called where it stands for a country or an agreement. */
export const standingWords: Readonly<Record<AgreementStatus, string>> = {
  IN_FORCE: 'In force',
  UNCERTAIN: 'Uncertain',
  SIGNED: 'Signed only',
  NONE: 'None yet',
};

const isCountry = (party: { kind: string; code?: string }): party is Country => 'code' in party;

/** The country whose agreements these are: the one that is party to most of them. */
export function homeOf(agreements: readonly Agreement[]): Country | undefined {
  const counts = new Map<string, { country: Country; count: number }>();
  for (const country of agreements.flatMap(({ parties }) => parties.nodes.filter(isCountry))) {
    counts.set(country.id, { country, count: (counts.get(country.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.country;
}

/** The parties of an agreement other than the home country. */
export const othersOf = (agreement: Agreement, home: Country | undefined): Party[] =>
  agreement.parties.nodes.filter(({ id }) => id !== home?.id);

/** Each country that an agreement reaches, with how it stands; the server has said how each agreement stands. */
export function partnersOf(
  agreements: readonly Agreement[],
  home: Country | undefined,
  unions: Unions,
): Map<string, Partner> {
  const partners = new Map<string, Partner>();
  const add = (country: Country, reach: Reach) => {
    const known = partners.get(country.id);
    const standing = stronger(known?.standing ?? 'NONE', reach.agreement.statusOn);
    partners.set(country.id, { country, standing, reaches: [...(known?.reaches ?? []), reach] });
  };
  for (const agreement of agreements) {
    for (const party of othersOf(agreement, home)) {
      if (isCountry(party)) add(party, { agreement });
      for (const { node, validFrom, validTo, of } of unions.get(party.id) ?? []) {
        if (isCountry(node)) add(node, { agreement, through: { union: of, since: validFrom, until: validTo } });
      }
    }
  }
  return partners;
}

export function unionsOf({ agreements, organisations }: AgreementsOnDayQuery): Unions {
  const byId = new Map(organisations.nodes.map((organisation) => [organisation.id, organisation]));
  const membersOf = (id: string, seen: ReadonlySet<string> = new Set()): Member[] => {
    const organisation = byId.get(id);
    if (!organisation || seen.has(id)) return [];
    const after = organisation.replacedBy.nodes.flatMap((next) => membersOf(next.id, new Set([...seen, id])));
    return [...organisation.members.edges.map((edge) => ({ ...edge, of: organisation })), ...after];
  };
  const parties = agreements.nodes.flatMap((agreement) => agreement.parties.nodes);
  return new Map(parties.filter(({ kind }) => kind === 'Organisation').map(({ id }) => [id, membersOf(id)]));
}

const stronger = (a: AgreementStatus, b: AgreementStatus): AgreementStatus =>
  standings.indexOf(a) > standings.indexOf(b) ? a : b;
