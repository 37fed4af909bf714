// What stands on a chart, counted for its legend and its panels.
import { isNew, type Visible } from './filter';
import type { Chart } from './chart';
import { lineOf, type Line } from './line';

const count = <Key>(keys: Iterable<Key>): Map<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

export const kindCounts = (chart: Chart): Map<string, number> =>
  count([...chart.entities.values()].map(({ kind }) => kind));

export const typeCounts = (chart: Chart): Map<string, number> =>
  count([...chart.links.values()].map(({ type }) => type));

export const lineCounts = (chart: Chart): Map<Line, number> =>
  count([...chart.links.values()].map((link) => lineOf(link, chart.filter.day)));

/** How many seizures on the chart are of each substance on it, by the substance's id. */
export const substanceCounts = (chart: Chart): Map<string, number> =>
  count([...chart.links.values()].filter(({ type }) => type === 'SEIZED_GOODS').map(({ to }) => to));

/** How many of what is shown is at least as new as the day of the filter. */
export function newCount(chart: Chart, seen: Visible): number {
  const { since } = chart.filter;
  if (since === null) return 0;
  const entities = [...seen.entities].filter((id) => isNew(chart.entities.get(id)?.day, since));
  const links = [...seen.links].filter((id) => isNew(chart.links.get(id)?.validFrom, since));
  return entities.length + links.length;
}

/** The days on which something on the chart begins or ends, each once, in their order; of dates less exact, the first day. */
export function daysOf(chart: Chart, first: (date: string) => string | null): string[] {
  const dates = [
    ...[...chart.entities.values()].map(({ day }) => day),
    ...[...chart.links.values()].flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
  ];
  return [...new Set(dates.flatMap((date) => (date ? (first(date) ?? []) : [])))].sort();
}
