import { neighbours, type Net, type Places } from './net';

/** Where a country is drawn, by its code. */
export type Located = (country: string) => readonly [number, number] | undefined;

const [grain, golden] = [44, Math.PI * (3 - Math.sqrt(5))];

/**
 * Nodes where they lie: countries and places by their ids, what is linked to them in their middle, and what is linked to
 * nothing on the map in a row below it. Those at one spot stand around it.
 */
export function map(net: Net, located: Located, below: number): Places {
  const spots = new Map<string, readonly [number, number]>();
  for (const { id, country } of net.nodes) {
    const spot = country ? located(country) : undefined;
    if (spot) spots.set(id, spot);
  }
  settle(net, spots);
  const taken = new Map<string, number>();
  const places = new Map<string, { x: number; y: number }>();
  let aside = 0;
  for (const { id } of net.nodes) {
    const spot = spots.get(id);
    if (!spot) {
      places.set(id, { x: (aside % 30) * 120, y: below + Math.floor(aside / 30) * 90 });
      aside += 1;
      continue;
    }
    const [x, y] = spot;
    const key = `${Math.round(x / grain)},${Math.round(y / grain)}`;
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    const away = grain * Math.sqrt(nth);
    places.set(id, { x: x + away * Math.cos(nth * golden), y: y + away * Math.sin(nth * golden) });
  }
  return places;
}

/** Gives what has no spot the middle of those it is linked to, from one link away to the next. */
function settle(net: Net, spots: Map<string, readonly [number, number]>): void {
  const around = neighbours(net);
  let open = net.nodes.map(({ id }) => id).filter((id) => !spots.has(id));
  for (let more = true; more && open.length > 0;) {
    const found = open.flatMap((id) => {
      const near = [...(around.get(id) ?? [])].flatMap((other) => [spots.get(other) ?? []]).filter((at) => at.length);
      return near.length ? [[id, middle(near as [number, number][])] as const] : [];
    });
    found.forEach(([id, at]) => spots.set(id, at));
    open = open.filter((id) => !spots.has(id));
    more = found.length > 0;
  }
}

const middle = (spots: readonly (readonly [number, number])[]): [number, number] => [
  spots.reduce((sum, [x]) => sum + x, 0) / spots.length,
  spots.reduce((sum, [, y]) => sum + y, 0) / spots.length,
];
