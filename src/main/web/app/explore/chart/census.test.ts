import { expect, it } from 'vitest';
import { kindCounts, lineCounts, typeCounts } from './census';
import { emptyChart } from './chart';
import { thinned } from './TimeStrip';
import { entity, link } from './sample';

const chart = {
  ...emptyChart,
  entities: new Map([entity('a'), entity('b'), entity('c', 'Vessel')].map((each) => [each.id, each])),
  links: new Map([link('a', 'b'), link('b', 'c', { type: 'OWNS', validFrom: '2001' })].map((each) => [each.id, each])),
};

it('counts what is on a chart', () => {
  expect([...kindCounts(chart)]).toEqual([
    ['Person', 2],
    ['Vessel', 1],
  ]);
  expect([...typeCounts(chart)]).toEqual([
    ['CONTACTED', 1],
    ['OWNS', 1],
  ]);
  expect([...lineCounts(chart)]).toEqual([
    ['undated', 1],
    ['dated', 1],
  ]);
});

it('thins days out evenly and keeps the last', () => {
  const days = Array.from({ length: 1000 }, (_, at) => String(at));
  const thin = thinned(days, 90);
  expect(thin.length).toBeLessThanOrEqual(90);
  expect(thin.at(-1)).toBe('999');
  expect(thinned(['a', 'b'], 90)).toEqual(['a', 'b']);
});
