import { expect, it } from 'vitest';
import { matching } from './partners';

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
