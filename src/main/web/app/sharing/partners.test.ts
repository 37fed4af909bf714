import { expect, it } from 'vitest';
import { matching, partnersIn } from './partners';

const choice = (code: string, name: string, ...aliases: string[]) => ({
  id: `country:${code}`,
  kind: 'Country',
  code,
  name,
  aliases,
});
const choices = [
  choice('KP', 'North Korea'),
  choice('KR', 'South Korea', 'Republic of Korea'),
  choice('CI', 'Côte d’Ivoire', 'Ivory Coast'),
  choice('DE', 'Germany'),
];

const found = (text: string) => matching(choices, text, 10).map(({ code }) => code);

it('finds a partner by code, word, accent or other wording', () => {
  expect(found('kr')).toEqual(['KR']);
  expect(found('korea')).toEqual(['KP', 'KR']);
  expect(found('cote')).toEqual(['CI']);
  expect(found('ivory')).toEqual(['CI']);
  expect(found('republic of')).toEqual(['KR']);
  expect(found('xyz')).toEqual([]);
});

it('tells the parties to agreements without ourselves, each with how many it has', () => {
  const party = (code: string) => ({ id: `country:${code}`, name: code, kind: 'Country' });
  const signed = (...codes: string[]) => ({ reportedOn: null, parties: { nodes: codes.map(party) } });
  const nodes = [signed('JP', 'US'), signed('JP', 'KR'), signed('US', 'JP')];
  const partners = partnersIn({ administration: 'country:JP', agreements: { nodes } });
  expect(partners.map(({ name, agreements }) => `${name} ${agreements}`)).toEqual(['KR 1', 'US 2']);
});
