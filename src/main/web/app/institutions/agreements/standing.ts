import type { AgreementsOnDayQuery, AgreementStatus } from '../../../generated/operations';
import { firstDay, lastDay } from '../../facts/days';
import { formatNumber } from '../../vocabulary/format';

export type Agreement = AgreementsOnDayQuery['agreements']['nodes'][number];
export type Party = Agreement['parties']['nodes'][number];

export interface Country {
  id: string;
  name: string;
  kind: string;
  code: string;
}

/** One agreement that reaches a country, by itself or through a union to which it belongs. */
export interface Reach {
  agreement: Agreement;
  /** How it stands for this country: what is in force is uncertain for one that only may belong to the union. */
  standing: AgreementStatus;
  through?: { union: Member['of']; since: string | null; until: string | null };
}

/** Who belonged on the day to a party that is a union, or to what had replaced it by then; by the id of the party. */
export type Unions = ReadonlyMap<string, readonly Member[]>;

export interface Member {
  country: Country;
  since: string | null;
  until: string | null;
  /** Whether the dates leave no doubt that it belonged on the day. */
  sure: boolean;
  /** The party itself, or what had replaced it. */
  of: Pick<Union, 'id' | 'name' | 'kind'>;
}

type Union = AgreementsOnDayQuery['unions']['nodes'][number];

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

const isCountry = (party: { kind: string }): party is Country => party.kind === 'Country';

/** The country that a party is or, of an authority, that to which it belongs. */
const countryOf = (party: Party): Country | null =>
  isCountry(party) ? party : ('country' in party && party.country) || null;

const isOf = (party: Party, home: string): boolean => party.id === home || countryOf(party)?.id === home;

/** The home country by its name, which its agreements tell; undefined where it has none. */
export function homeOf({ administration, agreements, unions }: AgreementsOnDayQuery): Country | undefined {
  const parties = agreements.nodes.flatMap((agreement) =>
    agreement.parties.nodes.flatMap((each) => countryOf(each) ?? []),
  );
  const members = unions.nodes.flatMap((union) => union.members.edges.map(({ node }) => node)).filter(isCountry);
  return [...parties, ...members].find(({ id }) => id === administration);
}

/** The agreements of the home country: it is a party, or belongs on the day to a union that is. */
export const ownAgreements = (agreements: readonly Agreement[], home: string, unions: Unions): Agreement[] =>
  agreements.filter(({ parties }) => parties.nodes.some((party) => isOurs(party, home, unions)));

const isOurs = (party: Party, home: string, unions: Unions): boolean =>
  isOf(party, home) || (unions.get(party.id) ?? []).some(({ country }) => country.id === home);

/** The parties of an agreement other than the home country, its authorities, and unions to which it belongs. */
export const othersOf = (agreement: Agreement, home: string, unions: Unions): Party[] =>
  agreement.parties.nodes.filter((party) => !isOurs(party, home, unions));

/** Each country that an agreement reaches, with how it stands; the server has said how each agreement stands. */
export function partnersOf(agreements: readonly Agreement[], home: string, unions: Unions): Map<string, Partner> {
  const partners = new Map<string, Partner>();
  const add = (country: Country, reach: Reach) => {
    const known = partners.get(country.id);
    const standing = stronger(known?.standing ?? 'NONE', reach.standing);
    partners.set(country.id, { country, standing, reaches: [...(known?.reaches ?? []), reach] });
  };
  for (const agreement of ownAgreements(agreements, home, unions)) {
    const surelyOurs = agreement.parties.nodes.some(
      (party) => isOf(party, home) || unions.get(party.id)?.some(({ country, sure }) => sure && country.id === home),
    );
    const standing = (sure: boolean) =>
      agreement.statusOn === 'IN_FORCE' && !(sure && surelyOurs) ? 'UNCERTAIN' : agreement.statusOn;
    for (const party of othersOf(agreement, home, unions)) {
      const country = countryOf(party);
      if (country) add(country, { agreement, standing: standing(true) });
      for (const { country: member, since, until, sure, of: union } of unions.get(party.id) ?? []) {
        add(member, { agreement, standing: standing(sure), through: { union, since, until } });
      }
    }
  }
  return partners;
}

/**
 * The members of each union, and of what may have replaced it by the day; the server has left out who did not belong to
 * it on that day. Where several unions may have been the party, only who surely belonged to each of them surely does.
 */
export function unionsOf({ unions }: AgreementsOnDayQuery, day: string): Unions {
  const byId = new Map(unions.nodes.map((union) => [union.id, union]));
  const holdersOf = (id: string, seen: ReadonlySet<string>): Union[] => {
    const union = byId.get(id);
    if (!union || seen.has(id)) return [];
    const later = union.replacedBy.edges.flatMap(({ node }) => holdersOf(node.id, new Set([...seen, id])));
    const replaced = union.replacedBy.edges.some(({ validFrom }) => validFrom !== null && surelyBy(validFrom, day));
    return replaced ? later : [union, ...later];
  };
  return new Map(unions.nodes.map(({ id }) => [id, membersOf(holdersOf(id, new Set()), day)]));
}

function membersOf(holders: readonly Union[], day: string): Member[] {
  const members = new Map<string, Member[]>();
  for (const holder of holders) {
    for (const { node, validFrom, validTo } of holder.members.edges) {
      if (!isCountry(node)) continue;
      const sure = validFrom !== null && surelyBy(validFrom, day) && (validTo === null || surelyLasts(validTo, day));
      const member = { country: node, since: validFrom, until: validTo, sure, of: holder };
      members.set(node.id, [...(members.get(node.id) ?? []), member]);
    }
  }
  return [...members.values()].flatMap((each) => {
    const best = each.find(({ sure }) => sure) ?? each[0];
    const everywhere = holders.every((holder) => each.some(({ of, sure }) => sure && of.id === holder.id));
    return best ? { ...best, sure: everywhere } : [];
  });
}

/** What an answer leaves out because there is too much of it, in sentences. */
export function cutOff({ agreements, unions, hosted }: AgreementsOnDayQuery): string[] {
  const parts = [
    ['agreements', agreements],
    ['unions', unions],
    ['organisations with hosts', hosted],
  ] as const;
  return parts.flatMap(([words, { totalCount, nodes }]) =>
    nodes.length < totalCount
      ? `Only ${formatNumber(nodes.length)} of ${formatNumber(totalCount)} ${words} are looked at here, the first by name.`
      : [],
  );
}

/** A date in a form that is not known here decides nothing. */
const surelyBy = (date: string, day: string): boolean => (lastDay(date) ?? '9999') <= day;

const surelyLasts = (date: string, day: string): boolean => (firstDay(date) ?? '0000') >= day;

const stronger = (a: AgreementStatus, b: AgreementStatus): AgreementStatus =>
  standings.indexOf(a) > standings.indexOf(b) ? a : b;
