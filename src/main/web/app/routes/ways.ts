// Which seizures are behind a flow or a way: those on which routes and, where only what lay behind the goods counts, made where.

import type { RankRoutesQuery } from '../../generated/operations';
import type { Where } from '../seizures/choice';
import type { Counting, Opened } from './address';

export type Way = Extract<Opened, { what: 'flow' | 'passage' }>;
type Ranked = RankRoutesQuery['routeRanking'][number];

/** The countries that a way passes, by their ids. */
export const countriesOf = (way: Way): string[] =>
  way.what === 'flow' ? [way.from, way.to] : [way.start, ...(way.via ? [way.via] : []), way.end];

const stopsOf = ({ route }: Ranked): string[] => route.stops.map(({ country }) => country.id);

/** Whether a route goes a way. */
function goes(stops: readonly string[], way: Way): boolean {
  if (way.what === 'flow') return stops.some((id, at) => id === way.from && stops[at + 1] === way.to);
  const ends = stops[0] === way.start && stops.at(-1) === way.end;
  return ends && between(stops.slice(1, -1), way.via);
}

const between = (stops: readonly string[], via: string | null): boolean =>
  via === null ? stops.length === 0 : stops.includes(via);

/** The countries in which goods on a route were seized when they had gone a way: none where it does not go it. */
function reached(stops: readonly string[], way: Way): string[] {
  if (way.what === 'flow') {
    const leg = stops.findIndex((id, at) => id === way.from && stops[at + 1] === way.to);
    return leg < 0 ? [] : [...new Set(stops)].filter((id) => stops.indexOf(id) > leg);
  }
  const end = stops.indexOf(way.end);
  return end > 0 && stops[0] === way.start && between(stops.slice(1, end), way.via) ? [way.end] : [];
}

/** Those of the routes that go a way. */
export const going = (routes: readonly Ranked[], way: Way, counting: Counting): Ranked[] =>
  routes.filter((each) => (counting === 'CHAIN' ? goes(stopsOf(each), way) : reached(stopsOf(each), way).length > 0));

/** The seizures on routes that go a way. */
export function seizedOn(routes: readonly Ranked[], way: Way, counting: Counting): Where {
  if (counting === 'CHAIN') return { route: { id: { in: routes.map(({ route }) => route.id) } } };
  const byCountry = new Map<string, string[]>();
  for (const each of routes) {
    for (const country of reached(stopsOf(each), way)) {
      byCountry.set(country, [...(byCountry.get(country) ?? []), each.route.id]);
    }
  }
  return {
    or: [...byCountry].map(([country, ids]) => ({ country: { id: { eq: country } }, route: { id: { in: ids } } })),
  };
}
