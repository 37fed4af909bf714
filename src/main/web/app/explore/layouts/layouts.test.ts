import { describe, expect, it } from 'vitest';
import { emptyChart, type Chart } from '../chart/chart';
import { entity, link } from '../chart/sample';
import { circle } from './circle';
import { hierarchy } from './hierarchy';
import { map } from './map';
import { countryOf, netOf, type Net, type Places } from './net';
import { timeline, xOf } from './time';

const named = (id: string, more: Partial<Net['nodes'][number]> = {}) => ({
  id,
  name: id,
  kind: 'Person',
  day: null,
  country: null,
  ...more,
});
const net = (ids: readonly string[], links: Net['links'] = [], roots: readonly string[] = []): Net => ({
  nodes: ids.map((id) => named(id)),
  links,
  roots: new Set(roots),
});
const apart = (places: Places): number => {
  const all = [...places.values()];
  const gaps = all.flatMap((a, at) => all.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  return Math.min(...gaps);
};
const many = Array.from({ length: 300 }, (_, at) => `n${at}`);

describe('every layout', () => {
  it('gives each node a place of its own', () => {
    for (const places of [circle(net(many)), hierarchy(net(many)), timeline(net(many)).places]) {
      expect(places.size).toBe(many.length);
      expect(apart(places)).toBeGreaterThan(40);
    }
  });

  it('knows what to do with nothing', () => {
    for (const places of [
      circle(net([])),
      hierarchy(net([])),
      timeline(net([])).places,
      map(net([]), () => undefined, 0),
    ])
      expect(places.size).toBe(0);
  });
});

it('puts a hierarchy below what was opened first', () => {
  const links = [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'd'],
  ] as const;
  const places = hierarchy(net(['c', 'b', 'd', 'a'], links, ['a']));
  const y = (id: string) => places.get(id)?.y ?? NaN;
  expect(y('a')).toBeLessThan(y('b'));
  expect(y('b')).toBe(y('d'));
  expect(y('b')).toBeLessThan(y('c'));
});

describe('time', () => {
  const dated: Net = {
    ...net([]),
    nodes: [named('early', { day: '2001' }), named('late', { day: '2011-01-01' }), named('some day')],
  };
  const { places, axis } = timeline(dated);

  it('runs from left to right', () => {
    expect(places.get('early')?.x).toBe(0);
    expect(places.get('late')?.x).toBe(axis.width);
    expect(Math.round(xOf(axis, (axis.from + axis.to) / 2))).toBe(axis.width / 2);
  });

  it('keeps what is not dated left of the first day', () => expect(places.get('some day')?.x).toBeLessThan(0));
});

describe('the map', () => {
  const located = (code: string) => (({ JP: [100, 50], CO: [300, 90] }) as const)[code];
  const nodes = [
    named('country:JP', { country: 'JP' }),
    named('country:CO', { country: 'CO' }),
    named('seizure'),
    named('nowhere'),
  ];
  const links = [
    ['seizure', 'country:JP'],
    ['seizure', 'country:CO'],
  ] as const;
  const places = map({ nodes, links, roots: new Set() }, located, 500);

  it('puts countries where they lie, and what is linked to them between them', () => {
    expect(places.get('country:JP')).toEqual({ x: 100, y: 50 });
    expect(places.get('seizure')).toEqual({ x: 200, y: 70 });
  });

  it('keeps what lies nowhere below', () => expect(places.get('nowhere')?.y).toBe(500));

  it('puts nothing on anything else at the same spot', () => {
    const crowd = many.map((id) => named(id, { country: 'JP' }));
    expect(apart(map({ nodes: crowd, links: [], roots: new Set() }, located, 0))).toBeGreaterThan(20);
  });

  it('reads the country from an id', () => {
    expect([countryOf('country:JP'), countryOf('place:JP/osaka'), countryOf('person:JP')]).toEqual(['JP', 'JP', null]);
  });
});

it('lays out groups of the analyst and folded groups as one node each', () => {
  const group = { origin: 'c', type: 'SEIZED_IN', direction: 'IN' as const, kind: 'Seizure', count: 30, shown: [] };
  const chart: Chart = {
    ...emptyChart,
    entities: new Map(['a', 'b', 'c'].map((id) => [id, entity(id)])),
    links: new Map([link('a', 'b'), link('a', 'c')].map((each) => [each.id, each])),
    bundles: new Map([['Pair', ['a', 'b']]]),
    groups: new Map([['key', group]]),
  };
  const { nodes, links } = netOf(chart);
  expect(nodes.map(({ id }) => id)).toEqual(['bundle|Pair', 'c', 'rest|key']);
  expect(links).toEqual([
    ['bundle|Pair', 'c'],
    ['c', 'rest|key'],
  ]);
});
