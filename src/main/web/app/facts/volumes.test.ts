import { expect, it } from 'vitest';
import { apart, basesOf, gapsOf, inWords, linesOf, wrapped, yearsOf, type Indicator } from './volumes';

const indicator = (values: Readonly<Record<number, number>>): Indicator => ({
  id: 'indicator:a',
  name: 'A',
  kind: 'Indicator',
  object: null,
  unit: 'cases',
  scale: 10_000,
  note: null,
  countedBy: null,
  citations: [],
  observations: Object.entries(values).map(([year, value]) => ({
    id: `observation:a/${year}`,
    year: Number(year),
    value,
    index: value,
    preliminary: false,
    citations: [],
  })),
});

it('says large counts as one says them', () => {
  expect(inWords(1704 * 10_000, 'cases')).toBe('17.04 million cases');
  expect(inWords(925_000, 'tons')).toBe('925,000 tons');
  expect(inWords(1_234_500_000, 'tons')).toBe('1.2345 billion tons');
});

it('finds years that are not reported, and does not draw through them', () => {
  const figure = [indicator({ 1997: 100, 2003: 120, 2004: 130 })];
  expect(yearsOf(figure)).toEqual([1997, 1998, 1999, 2000, 2001, 2002, 2003, 2004]);
  expect(gapsOf(figure)).toEqual([[1998, 2002]]);
  const [line] = linesOf(
    figure,
    (year) => year,
    (index) => index,
  );
  expect(line?.stretches.map(({ gap }) => gap)).toEqual([true, false]);
});

it('takes only years as base that every indicator has', () => {
  expect(basesOf([indicator({ 1997: 100, 2003: 120 }), indicator({ 2003: 100, 2004: 120 })])).toEqual([2003]);
  expect(basesOf([])).toEqual([]);
});

it('moves labels apart', () => {
  const moved = apart([10, 12, 80], 14);
  expect(moved[2]).toBe(80);
  expect((moved[1] ?? 0) - (moved[0] ?? 0)).toBeGreaterThanOrEqual(13.9);
});

it('wraps long names between words', () => {
  expect(wrapped('Entering ships')).toEqual(['Entering ships']);
  expect(wrapped('International mail presented for import')).toEqual(['International mail', 'presented for import']);
  expect(wrapped('Einfuhrgenehmigungsbescheinigung')).toEqual(['Einfuhrgenehmigungsbescheinigung']);
});
