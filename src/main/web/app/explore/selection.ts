import type { Chart, Entity, Link, PlacedGroup } from './chart/chart';

/** What is selected on the chart. */
export type Selection =
  { is: 'entity'; entity: Entity } | { is: 'link'; link: Link } | { is: 'group'; key: string; group: PlacedGroup };

const [linkMark, groupMark] = ['link|', /^rest(-link)?\|/];

/** The thing behind the id of a drawn element, or null where it is no longer on the chart. */
export function selectionOf(chart: Chart, id: string | null): Selection | null {
  if (id === null) return null;
  const entity = chart.entities.get(id);
  if (entity) return { is: 'entity', entity };
  const link = id.startsWith(linkMark) ? chart.links.get(id.slice(linkMark.length)) : undefined;
  if (link) return { is: 'link', link };
  const key = id.replace(groupMark, '');
  const group = chart.groups.get(key);
  return group ? { is: 'group', key, group } : null;
}
