import { expect, it } from 'vitest';
import type { AgreementsOnDayQuery } from '../../../generated/operations';
import { cutOff, homeOf, ownAgreements, partnersOf, unionsOf, type Agreement, type Party } from './standing';

const country = (code: string) => ({ id: `country:${code}`, name: code, kind: 'Country', code });
const ec = { id: 'organisation:ec', name: 'EC', kind: 'Organisation' };
const customs = { id: 'agency:jp', name: 'Our customs', kind: 'Agency', country: country('JP') };

const agreement = (statusOn: Agreement['statusOn'], ...parties: Party[]): Agreement => ({
  id: `agreement:${parties.map(({ id }) => id).join('/')}/${statusOn}`,
  name: 'Agreement',
  kind: 'Agreement',
  type: 'INTERGOVERNMENTAL',
  signedOn: null,
  inForceOn: null,
  endedOn: null,
  statusOn,
  parties: { nodes: parties },
  citations: [],
});

type Union = AgreementsOnDayQuery['unions']['nodes'][number];
type Days = readonly [since: string | null, until: string | null];

const union = (id: string, members: Record<string, Days>, replacedBy: Record<string, string | null> = {}): Union => ({
  id: `organisation:${id}`,
  name: id,
  kind: 'Organisation',
  members: {
    edges: Object.entries(members).map(([code, [validFrom, validTo]]) => ({ validFrom, validTo, node: country(code) })),
  },
  replacedBy: {
    edges: Object.entries(replacedBy).map(([next, validFrom]) => ({ validFrom, node: { id: `organisation:${next}` } })),
  },
});

const answer = (
  agreements: Agreement[],
  unions: Union[] = [],
  administration = 'country:JP',
): AgreementsOnDayQuery => ({
  administration,
  agreements: { totalCount: agreements.length, nodes: agreements },
  unions: { totalCount: unions.length, nodes: unions },
  hosted: { totalCount: 0, nodes: [] },
});

const partners = (asked: AgreementsOnDayQuery, day = '2008-04-30') =>
  partnersOf(asked.agreements.nodes, asked.administration, unionsOf(asked, day));

const standingOf = (asked: AgreementsOnDayQuery, day?: string) =>
  Object.fromEntries([...partners(asked, day).values()].map(({ country: { code }, standing }) => [code, standing]));

const withEc = agreement('IN_FORCE', country('JP'), ec);

it('reaches the members of a union, and only of what had surely replaced it', () => {
  const unions = [
    union('ec', { FR: ['1995', null], GB: ['1973', null] }, { eu: '2009-12-01' }),
    union('eu', { FR: ['2009-12-01', null], BG: ['2009-12-01', null] }),
  ];
  const after = partners(answer([withEc], unions), '2010-01-01');
  expect([...after.keys()]).toEqual(['country:FR', 'country:BG']);
  expect(after.get('country:FR')?.reaches[0]?.through?.union.id).toBe('organisation:eu');
  expect(after.get('country:FR')?.standing).toBe('IN_FORCE');
});

it('leaves it uncertain where a country only may belong to the union', () => {
  const unions = [union('ec', { FR: ['1995', null], BG: ['2008', null], GB: ['1973', '2008'], XX: [null, null] })];
  expect(standingOf(answer([withEc], unions))).toEqual({
    FR: 'IN_FORCE',
    BG: 'UNCERTAIN',
    GB: 'UNCERTAIN',
    XX: 'UNCERTAIN',
  });
  const signed = agreement('SIGNED', country('JP'), ec);
  expect(standingOf(answer([signed], unions))['BG']).toBe('SIGNED');
});

it('takes only who belongs to both unions for sure where either may be the party', () => {
  const members = { FR: ['1995', null], GB: ['1973', null] } as const;
  const unions = [union('ec', members, { eu: '2008' }), union('eu', { FR: ['2008-01-01', null] })];
  expect(standingOf(answer([withEc], unions))).toEqual({ FR: 'IN_FORCE', GB: 'UNCERTAIN' });
});

it('knows whose agreements these are from the server, and leaves out those of others', () => {
  const foreign = [agreement('IN_FORCE', country('US'), country('CA')), agreement('IN_FORCE', country('US'), ec)];
  const asked = answer(
    [...foreign, agreement('IN_FORCE', customs, country('KR'))],
    [union('ec', { FR: ['1995', null] })],
  );
  expect(homeOf(asked)?.name).toBe('JP');
  expect(standingOf(asked)).toEqual({ KR: 'IN_FORCE' });
  expect(ownAgreements(asked.agreements.nodes, 'country:JP', new Map())).toHaveLength(1);
});

it('looks from within a union to the other party', () => {
  const asked = answer([withEc], [union('ec', { FR: ['1995', null], DE: ['1995', null] })], 'country:FR');
  expect(standingOf(asked)).toEqual({ JP: 'IN_FORCE' });
});

it('takes the best state where several agreements reach a country', () => {
  const states = ['SIGNED', 'IN_FORCE', 'NONE'] as const;
  const asked = answer(states.map((state) => agreement(state, country('JP'), country('KR'))));
  expect(standingOf(asked)).toEqual({ KR: 'IN_FORCE' });
});

it('says what is cut off', () => {
  const asked = answer([withEc]);
  expect(cutOff(asked)).toEqual([]);
  expect(cutOff({ ...asked, agreements: { ...asked.agreements, totalCount: 201 } })).toEqual([
    'Only 1 of 201 agreements are looked at here, the first by name.',
  ]);
});
