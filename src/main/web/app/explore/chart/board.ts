// A chart as a board keeps it, and back: business keys, places and the questions that built it, but no names.
import type { Neighbours } from './changes';
import {
  belongs,
  bundleOf,
  emptyChart,
  farEnd,
  groupKey,
  layouts,
  type Chart,
  type Entity,
  type Group,
  type Link,
  type LayoutName,
  type PlacedGroup,
  type Point,
} from './chart';
import { noFilter, type Filter } from './filter';
import { bundleId } from './elements';
import type { Papers } from './papers';
import type { Asked, Step } from './steps';

export interface BoardEntity extends Point {
  id: string;
  pinned: boolean;
  hidden: boolean;
  group: string | null;
}

export type BoardStep = Omit<Asked, 'action'> & { action: Asked['action'] | 'REMOVE' };

export interface SavedChart {
  entities: readonly BoardEntity[];
  links: readonly string[];
  steps: readonly BoardStep[];
  view: string;
  papers: Papers;
}

/** How the page showed the chart: what the server keeps as a text without reading it. */
interface View {
  layout: LayoutName;
  filter: Filter;
  groups: readonly Group[];
  roots: readonly string[];
}

const longestView = 200_000;

/** As many entities as a step of a board names. */
const mostInStep = 2000;

/** What a board keeps of a chart and of the steps that led to it. */
export function savedOf(chart: Chart, steps: readonly Step[]): SavedChart {
  const group = bundleOf(chart);
  const entities = [...chart.entities.keys()].map((id) => ({
    id,
    ...(chart.places.get(id) ?? { x: 0, y: 0 }),
    pinned: chart.pinned.has(id),
    hidden: chart.hidden.has(id),
    group: group.get(id) ?? null,
  }));
  return {
    entities,
    links: [...chart.links.keys()],
    steps: [...askedBy(steps), ...closedOf(chart, steps)],
    view: viewOf(chart),
    papers: chart.papers,
  };
}

/** The steps since the chart was empty or opened. */
const sinceBegun = (steps: readonly Step[]): readonly Step[] =>
  steps.slice(
    Math.max(
      0,
      steps.findLastIndex(({ does }) => does === 'clear' || does === 'reopen'),
    ),
  );

/** Takes away again what came with groups that were closed. */
function closedOf({ entities }: Chart, steps: readonly Step[]): BoardStep[] {
  const since = sinceBegun(steps);
  if (!since.some(({ does }) => does === 'close')) return [];
  const came = since.flatMap((step): readonly { id: string }[] => {
    if (step.does === 'reopen') return step.saved.entities;
    if (step.does === 'add') return step.found.nodes;
    return step.does === 'expand' ? step.opened.flatMap(({ found }) => found.nodes) : [];
  });
  const ids = [...new Set(came.map(({ id }) => id))].filter((id) => !entities.has(id)).slice(0, mostInStep);
  return ids.length > 0 ? [{ action: 'REMOVE', ids }] : [];
}

/** The questions that built a chart, in their order; what was cleared away is forgotten. */
export function askedBy(steps: readonly Step[]): BoardStep[] {
  return sinceBegun(steps).flatMap((step): BoardStep[] => {
    if (step.does === 'reopen') return [...step.saved.steps];
    if (step.does === 'remove') return [{ action: 'REMOVE', ids: step.ids }];
    if (step.does !== 'add' && step.does !== 'expand') return [];
    return step.asked ? [step.asked] : [];
  });
}

function viewOf({ layout, filter, groups, roots }: Chart): string {
  const own = [...groups.values()].map(({ origin, type, direction, kind, count }) => ({
    origin,
    type,
    direction,
    kind,
    count,
  }));
  const view: View = { layout, filter, groups: own, roots: [...roots] };
  const text = JSON.stringify(view);
  // A chart of very many groups is reopened with all that is on it, but without what its groups hold beyond that.
  return text.length <= longestView ? text : JSON.stringify({ ...view, groups: [], roots: [] });
}

/** Whether a chart is too large for its board to keep which of its groups hold what. */
export const losesGroups = (chart: Chart, { view }: SavedChart): boolean =>
  viewIn(view).roots.length < chart.roots.size;

/** The chart that was saved, with what the server knows of its entities and links today. */
export function reopened({ entities, links, view, papers }: SavedChart, { nodes, links: known }: Neighbours): Chart {
  const { layout, filter, groups, roots } = viewIn(view);
  const there = new Map(nodes.map((node) => [node.id, node]));
  const kept = entities.filter(({ id }) => there.has(id));
  const wanted = new Set(links);
  const shown = known.filter(({ id, from, to }) => wanted.has(id) && there.has(from) && there.has(to));
  const bundles = bundlesOf(kept);
  const places = placesOf(kept);
  for (const [name, ids] of bundles) places.set(bundleId(name), middle(ids.flatMap((id) => places.get(id) ?? [])));
  const idsWhere = (holds: (entity: BoardEntity) => boolean) => new Set(kept.filter(holds).map(({ id }) => id));
  return {
    ...emptyChart,
    entities: new Map(kept.flatMap(({ id }) => [there.get(id) ?? []].flat().map((entity) => [id, entity] as const))),
    links: new Map(shown.map((link) => [link.id, link])),
    groups: placed(groups, there, shown),
    // Without roots, all that was on it stays by itself.
    roots: idsWhere(({ id }) => roots.length === 0 || roots.includes(id)),
    hidden: idsWhere(({ hidden }) => hidden),
    pinned: idsWhere(({ pinned }) => pinned),
    places,
    bundles,
    layout,
    filter,
    papers,
  };
}

/** Where entities stood. Several in the very same place stood nowhere yet, and get their places from the layout. */
function placesOf(entities: readonly BoardEntity[]): Map<string, Point> {
  const atOrigin = entities.filter(({ x, y }) => x === 0 && y === 0).length;
  const placed = entities.filter(({ x, y }) => atOrigin < 2 || x !== 0 || y !== 0);
  return new Map(placed.map(({ id, x, y }) => [id, { x, y }]));
}

function bundlesOf(entities: readonly BoardEntity[]): Map<string, readonly string[]> {
  const bundles = new Map<string, string[]>();
  for (const { id, group } of entities) if (group !== null) bundles.set(group, [...(bundles.get(group) ?? []), id]);
  return new Map([...bundles].filter(([, ids]) => ids.length > 1));
}

/** The groups of links that were on the chart, with those of their neighbours that are on it today. */
function placed(groups: readonly Group[], there: ReadonlyMap<string, Entity>, links: readonly Link[]) {
  const kindOf = (id: string) => there.get(id)?.kind;
  const all = groups
    .filter(({ origin }) => there.has(origin))
    .map((group): [string, PlacedGroup] => {
      const own = links.filter((link) => belongs(link, group, kindOf));
      return [groupKey(group), { ...group, shown: [...new Set(own.map((link) => farEnd(link, group.origin)))] }];
    });
  return new Map(all);
}

const middle = (places: readonly Point[]): Point => ({
  x: places.reduce((sum, { x }) => sum + x, 0) / Math.max(1, places.length),
  y: places.reduce((sum, { y }) => sum + y, 0) / Math.max(1, places.length),
});

/** A view that was saved, or a plain one where the text is none, as an older version of the page may have left it. */
function viewIn(text: string): View {
  const plain: View = { layout: 'force', filter: noFilter, groups: [], roots: [] };
  try {
    const read = JSON.parse(text) as Partial<View>;
    const layout = layouts.find((name) => name === read.layout) ?? plain.layout;
    return { ...plain, ...read, layout, filter: { ...noFilter, ...read.filter } };
  } catch {
    return plain;
  }
}
