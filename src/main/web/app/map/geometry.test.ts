import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeOf, shapesOf } from './geometry';

it('knows the letters of a country by its digits', () => {
  expect(['392', '840', '076', 344, undefined].map(codeOf)).toEqual(['JP', 'US', 'BR', 'HK', null]);
});

it('has a shape for each country that agreements name, also the small ones', () => {
  const atlas: unknown = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'));
  const shapes = shapesOf(atlas as Parameters<typeof shapesOf>[0]);
  const codes = new Set(shapes.map(({ code }) => code));
  for (const code of ['JP', 'US', 'KR', 'CN', 'HK', 'SG', 'BN', 'MY', 'TH', 'ID', 'PH', 'AU', 'NZ', 'CA', 'MT', 'FR']) {
    expect(codes).toContain(code);
  }
  const france = shapes.find(({ code }) => code === 'FR');
  // In Europe, whatever else belongs to it.
  expect(france?.middle.map(Math.round)).toEqual([2, 47]);
});
