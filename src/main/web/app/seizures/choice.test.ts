import { expect, it } from 'vitest';
import { allYears, choiceIn, choiceInWords, goodsAndMode, latestYear, sourceInWords, together } from './choice';
import type { Choices } from './useChoices';

const year = (number: number) => ({ year: number, count: 1, firstSeizedOn: null, lastSeizedOn: null });

const choices: Choices = {
  years: [year(2011), year(2013)],
  substances: [{ substance: { id: 'substance:cocaine', name: 'Cocaine' }, count: 2 }],
  countries: [],
  passed: { nodes: [] },
  transports: [],
  imports: [{ import: { id: 'import:a', name: 'a.csv' }, count: 2 }],
};

const otherwise = { from: '2013-01-01', to: '2013-12-31' };

it('reads from the address which seizures are spoken of', () => {
  const choice = choiceIn(new URLSearchParams('period=2012&substance=substance:cocaine&mode=AIR'), otherwise);
  expect(choice.days).toEqual({ from: '2012-01-01', to: '2012-12-31' });
  expect(choiceInWords(choice, choices)).toBe('2012, Cocaine, by air');
  expect(together(goodsAndMode(choice))).toEqual({
    and: [{ goods: { some: { substance: { id: { eq: 'substance:cocaine' } } } } }, { transport: { eq: 'AIR' } }],
  });
});

it('takes nothing from an address that means nothing', () => {
  const choice = choiceIn(new URLSearchParams('period=soon&mode=CAMEL'), otherwise);
  expect(choice).toEqual({ days: otherwise, substance: null, mode: null, country: null });
  expect(together(goodsAndMode(choice))).toBeUndefined();
});

it('knows the years and the files of all seizures', () => {
  expect(latestYear(choices)).toEqual(otherwise);
  expect(allYears(choices)).toEqual({ from: '2011-01-01', to: '2013-12-31' });
  expect(latestYear({ ...choices, years: [] })).toBeNull();
  expect(sourceInWords(choices)).toBe('from a.csv');
});
