import type { Chart, Entity, Link, PlacedGroup } from './chart/chart';

/** What is selected on the chart. */
export type Selection =
  | { is: 'entity'; entity: Entity }
  | { is: 'link'; link: Link }
  | { is: 'group'; key: string; group: PlacedGroup }
  | { is: 'bundle'; name: string; ids: readonly string[] };

const [linkMark, bundleMark, groupMark] = ['link|', 'bundle|', /^rest(-link)?\|/];

/** The thing behind the id of a drawn element, or null where it is no longer on the chart. */
export function selectionOf(chart: Chart, id: string | null): Selection | null {
  if (id === null) return null;
  const entity = chart.entities.get(id);
  if (entity) return { is: 'entity', entity };
  const link = id.startsWith(linkMark) ? chart.links.get(id.slice(linkMark.length)) : undefined;
  if (link) return { is: 'link', link };
  const name = id.startsWith(bundleMark) ? id.slice(bundleMark.length) : '';
  const ids = chart.bundles.get(name);
  if (ids) return { is: 'bundle', name, ids };
  const key = id.replace(groupMark, '');
  const group = chart.groups.get(key);
  return group ? { is: 'group', key, group } : null;
}

/** The entities behind drawn elements, those of a group of the analyst each by itself. */
export function entitiesIn(chart: Chart, ids: readonly string[]): string[] {
  const all = ids.flatMap((id) => {
    const selection = selectionOf(chart, id);
    if (selection?.is === 'bundle') return selection.ids;
    return selection?.is === 'entity' ? [id] : [];
  });
  return [...new Set(all)];
}

/** What is selected after a press: that alone or, with a key held, what was selected with it or without it. */
export function pressed(before: readonly string[], ids: readonly string[], more: boolean): readonly string[] {
  if (!more) return ids;
  if (ids.length === 1 && before.includes(ids[0] ?? '')) return before.filter((id) => id !== ids[0]);
  return [...before.filter((id) => !ids.includes(id)), ...ids];
}
