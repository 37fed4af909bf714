import { expect, it } from 'vitest';
import type { AgreementsOnDayQuery } from '../../../generated/operations';
import { homeOf, partnersOf, unionsOf, type Agreement } from './standing';

const country = (code: string) => ({ id: `country:${code}`, name: code, kind: 'Country', code });
const union = { id: 'organisation:ec', name: 'EC', kind: 'Organisation' };

const agreement = (statusOn: Agreement['statusOn'], party: Agreement['parties']['nodes'][number]): Agreement => ({
  id: `agreement:${party.id}/${statusOn}`,
  name: `Agreement with ${party.name}`,
  kind: 'Agreement',
  type: 'INTERGOVERNMENTAL',
  signedOn: null,
  inForceOn: null,
  endedOn: null,
  statusOn,
  parties: { nodes: [country('JP'), party] },
  citations: [],
});

type Organisation = AgreementsOnDayQuery['organisations']['nodes'][number];

const organisation = (id: string, members: string[], replacedBy: string[] = []): Organisation => ({
  id,
  name: id,
  aliases: [],
  kind: 'Organisation',
  members: { edges: members.map((code) => ({ validFrom: '1995', validTo: null, node: country(code) })) },
  replacedBy: { nodes: replacedBy.map((next) => ({ id: next })) },
  hosts: { edges: [] },
});

const answer = (agreements: Agreement[], organisations: Organisation[]): AgreementsOnDayQuery => ({
  agreements: { nodes: agreements },
  organisations: { nodes: organisations },
});

it('reaches the members of a union, or of what replaced it', () => {
  const agreements = [agreement('IN_FORCE', union), agreement('NONE', country('KR'))];
  const before = unionsOf(
    answer(agreements, [organisation('organisation:ec', ['FR']), organisation('organisation:eu', [])]),
  );
  const after = unionsOf(
    answer(agreements, [
      organisation('organisation:ec', [], ['organisation:eu']),
      organisation('organisation:eu', ['FR', 'BG']),
    ]),
  );
  expect(before.get(union.id)?.map(({ node }) => node.id)).toEqual(['country:FR']);
  expect(after.get(union.id)?.map(({ node }) => node.id)).toEqual(['country:FR', 'country:BG']);
  const partners = partnersOf(agreements, homeOf(agreements), after);
  expect([...partners].map(([id, { standing }]) => [id, standing])).toEqual([
    ['country:FR', 'IN_FORCE'],
    ['country:BG', 'IN_FORCE'],
    ['country:KR', 'NONE'],
  ]);
  expect(partners.get('country:FR')?.reaches[0]?.through?.union.id).toBe('organisation:eu');
});

it('takes the best state where several agreements reach a country', () => {
  const agreements = [
    agreement('SIGNED', country('KR')),
    agreement('IN_FORCE', country('KR')),
    agreement('NONE', country('KR')),
  ];
  const partners = partnersOf(agreements, homeOf(agreements), new Map());
  expect(partners.get('country:KR')?.standing).toBe('IN_FORCE');
  expect(partners.has('country:JP')).toBe(false);
});
