import type { Chart } from './chart';
import type { Visible } from './filter';

/** How all is marked that is seen of a chart, each marking once. */
export function markingsOf(chart: Chart, { entities, links }: Visible): string[] {
  const found = new Set<string>();
  for (const id of entities) found.add(chart.entities.get(id)?.marking ?? '');
  for (const id of links) found.add(chart.links.get(id)?.marking ?? '');
  found.delete('');
  return [...found];
}
