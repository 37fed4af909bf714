// Changes to a chart. All are idempotent: doing one twice, or two of them in either order, duplicates nothing.
import { belongs, farEnd, groupKey, type Chart, type Entity, type Group, type Link } from './chart';
import { prune } from './prune';

/** What the server knows around an entity. */
export interface Neighbours {
  nodes: readonly Entity[];
  links: readonly Link[];
}

/** Puts entities on the chart, to stay. */
export function openEntities(chart: Chart, opened: readonly Entity[]): Chart {
  const entities = new Map([...chart.entities, ...opened.map((entity) => [entity.id, entity] as const)]);
  return { ...chart, entities, roots: new Set([...chart.roots, ...opened.map(({ id }) => id)]) };
}

/** Shows a group as one folded element with its count. One that is there already stays as it is. */
export function foldGroup(chart: Chart, group: Group): Chart {
  const key = groupKey(group);
  if (chart.groups.has(key) || !chart.entities.has(group.origin)) return chart;
  return { ...chart, groups: new Map(chart.groups).set(key, { ...group, shown: [] }) };
}

/**
 * Shows the neighbours of a group that are among these; with the end of a page, beside those that it shows already. Where the
 * group's origin has left the chart, nothing changes.
 */
export function openGroup(chart: Chart, group: Group, { nodes, links }: Neighbours, cursor?: string | null): Chart {
  if (!chart.entities.has(group.origin)) return chart;
  const known = new Map(nodes.map((node) => [node.id, node]));
  const own = links.filter((link) => belongs(link, group, (id) => known.get(id)?.kind));
  const page = own.map((link) => farEnd(link, group.origin));
  const before = cursor === undefined ? [] : (chart.groups.get(groupKey(group))?.shown ?? []);
  const shown = new Set([...before, ...page]);
  const entities = new Map(chart.entities);
  for (const id of page) entities.set(id, entities.get(id) ?? (known.get(id) as Entity));
  return {
    ...chart,
    entities,
    links: new Map([...chart.links, ...own.map((link) => [link.id, link] as const)]),
    groups: new Map(chart.groups).set(groupKey(group), {
      ...group,
      shown: [...shown],
      ...(cursor !== undefined && { cursor }),
    }),
  };
}

/** Takes a group from the chart, and with it the neighbours that nothing else holds there. */
export function closeGroup(chart: Chart, key: string): Chart {
  const groups = new Map(chart.groups);
  groups.delete(key);
  return prune({ ...chart, groups });
}

/** Takes one entity from the chart, and nothing else but its links and folded groups: its neighbours now stand for themselves. */
export function removeEntity(chart: Chart, id: string): Chart {
  const roots = new Set(chart.roots);
  const groups = new Map(chart.groups);
  for (const [key, group] of chart.groups) {
    if (group.origin === id) {
      groups.delete(key);
      for (const neighbour of group.shown) roots.add(neighbour);
    } else if (group.shown.includes(id)) {
      groups.set(key, { ...group, shown: group.shown.filter((other) => other !== id) });
    }
  }
  roots.delete(id);
  return prune({ ...chart, groups, roots });
}
