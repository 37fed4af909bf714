import { expect, it } from 'vitest';
import type { Point } from './series';
import { changeInWords, sentenceOf, shortChange, shortValue } from './words';

const point = (changes: Partial<Point>): Point => ({
  when: '2013',
  value: 10,
  yearBefore: 8,
  change: 0.25,
  unusual: null,
  usual: null,
  ...changes,
});

it('says changes with their sign, and as a multiple where they are large', () => {
  expect([0.25, -0.031, 0, 13.2].map(changeInWords)).toEqual(['+25 %', '−3 %', '0 %', '× 14']);
});

it('says why there is no change', () => {
  expect(shortChange(point({ change: null, yearBefore: 0 }))).toBe('new');
  expect(shortChange(point({ change: null, yearBefore: 0, value: 0 }))).toBe('0 %');
  expect(shortChange(point({ change: null, yearBefore: null }))).toBe('–');
});

it('says all of a figure', () => {
  expect(sentenceOf('Heroin', point({}), 'count', '2013, from a.csv')).toBe(
    'Heroin, 2013: 10 seizures; +25 % against the year before; 2013, from a.csv',
  );
  expect(sentenceOf('Heroin', point({ unusual: 'high', usual: 3 }), 'massKg', 'from a.csv')).toBe(
    'Heroin, 2013: 10 kg; +25 % against the year before; unusually high: the median before is 3; from a.csv',
  );
  expect(sentenceOf('Heroin', point({ value: null, change: null }), 'count', 'from a.csv')).toBe(
    'Heroin, 2013: not reported; from a.csv',
  );
});

it('keeps digits of small masses', () => {
  expect([0.12345, 1234.5].map((mass) => shortValue(mass, 'massKg'))).toEqual(['0.123', '1,235']);
});
