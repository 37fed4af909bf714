import { expect, it } from 'vitest';
import { going, seizedOn, type Way } from './ways';

const country = (code: string) => ({ id: `country:${code}`, code });

const route = (...codes: string[]) => ({
  rank: 1,
  seizures: 1,
  seizuresBefore: null,
  massKg: null,
  growth: null,
  firstSeen: null,
  route: {
    id: codes.join('-'),
    name: '',
    kind: 'Route',
    mode: 'AIR' as const,
    stops: codes.map((code, at) => ({ ordinal: at + 1, inferred: false, country: country(code) })),
  },
});

const flow = (from: string, to: string): Way => ({ what: 'flow', from: `country:${from}`, to: `country:${to}` });
const way = (start: string, via: string | null, end: string): Way => ({
  what: 'passage',
  start: `country:${start}`,
  via: via && `country:${via}`,
  end: `country:${end}`,
});

const names = (routes: ReturnType<typeof route>[], opened: Way, counting: 'CHAIN' | 'OPPORTUNITY') =>
  going(routes, opened, counting).map((each) => each.route.id);

const routes = [
  route('AF', 'GB'),
  route('AF', 'PK', 'GB'),
  route('AF', 'PK', 'AE', 'GB'),
  route('PK', 'AF'),
  route('AF', 'GB', 'US'),
];

it('finds the routes of a flow and of a way', () => {
  expect(names(routes, flow('AF', 'PK'), 'CHAIN')).toEqual(['AF-PK-GB', 'AF-PK-AE-GB']);
  expect(names(routes, way('AF', 'AE', 'GB'), 'CHAIN')).toEqual(['AF-PK-AE-GB']);
  expect(names(routes, way('AF', null, 'GB'), 'CHAIN')).toEqual(['AF-GB']);
});

it('finds the routes on which goods had gone a way when they were seized', () => {
  expect(names(routes, flow('AF', 'PK'), 'OPPORTUNITY')).toEqual(['AF-PK-GB', 'AF-PK-AE-GB']);
  expect(names(routes, way('AF', null, 'GB'), 'OPPORTUNITY')).toEqual(['AF-GB', 'AF-GB-US']);
  expect(names(routes, way('AF', 'PK', 'AE'), 'OPPORTUNITY')).toEqual(['AF-PK-AE-GB']);
});

it('asks for seizures where the goods had gone the way', () => {
  const [chain, opportunity] = (['CHAIN', 'OPPORTUNITY'] as const).map((counting) =>
    seizedOn(going(routes, flow('PK', 'AE'), counting), flow('PK', 'AE'), counting),
  );
  expect(chain).toEqual({ route: { id: { in: ['AF-PK-AE-GB'] } } });
  expect(opportunity).toEqual({
    or: ['country:AE', 'country:GB'].map((id) => ({
      country: { id: { eq: id } },
      route: { id: { in: ['AF-PK-AE-GB'] } },
    })),
  });
});
