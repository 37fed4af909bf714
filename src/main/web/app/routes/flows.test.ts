import { geoDistance } from 'd3-geo';
import { expect, it } from 'vitest';
import { amountInWords, bent, breadth, leastCutting, type Flow } from './flows';

const country = (code: string) => ({ id: `country:${code}`, name: code, code });

const flow = (from: string, to: string, seizures: number): Flow => ({
  from: country(from),
  to: country(to),
  seizures,
  massKg: null,
  reported: seizures,
  inferred: 0,
  routes: 1,
});

const places: Readonly<Record<string, [number, number]>> = {
  EC: [-78, -1],
  FR: [2, 47],
  JP: [138, 37],
  US: [-100, 40],
};

it('bends a flow and the one back to different sides', () => {
  const [there, back] = [bent([-78, -1], [2, 47]), bent([2, 47], [-78, -1])];
  expect(there[0]?.map(Math.round)).toEqual([-78, -1]);
  expect(there.at(-1)?.map(Math.round)).toEqual([2, 47]);
  expect(geoDistance(there[16] ?? [0, 0], back[16] ?? [0, 0])).toBeGreaterThan(0.05);
});

it('draws a line between places that are one', () => {
  expect(bent([2, 47], [2, 47]).flat().every(Number.isFinite)).toBe(true);
});

it('is four times as large for twice the breadth', () => {
  expect((breadth(100, 400) - 1) * 2).toBeCloseTo(breadth(400, 400) - 1);
});

it('chooses the view of the world that cuts fewer seizures', () => {
  const place = (code: string) => places[code];
  expect(leastCutting([flow('EC', 'FR', 10), flow('US', 'JP', 3)], place)).toBe('atlantic');
  expect(leastCutting([flow('EC', 'FR', 2), flow('US', 'JP', 3)], place)).toBe('world');
  expect(leastCutting([flow('XX', 'FR', 2)], place)).toBe('world');
});

it('says that no mass is reported rather than none', () => {
  expect(amountInWords({ seizures: 1, massKg: null })).toBe('1 seizure, mass not reported');
  expect(amountInWords({ seizures: 2, massKg: 0.1234 })).toBe('2 seizures, 0.123 kg');
});
