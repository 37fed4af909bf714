import type { Chart } from './chart';

/** Drops what nothing holds: entities that are no root, in no open group and origin of none; then links without both ends. */
export function prune(chart: Chart): Chart {
  const held = new Set(chart.roots);
  for (const group of chart.groups.values()) {
    held.add(group.origin);
    for (const id of group.shown) held.add(id);
  }
  const entities = new Map([...chart.entities].filter(([id]) => held.has(id)));
  const links = new Map([...chart.links].filter(([, link]) => entities.has(link.from) && entities.has(link.to)));
  return { ...chart, entities, links };
}
