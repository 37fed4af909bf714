// Every change of a chart is a step with a name: what can be done can be undone, kept on a board and done again. A step
// holds what the server answered, so that doing it again asks nothing.
import { reopened, type SavedChart } from './board';
import { closeGroup, foldGroup, openEntities, openGroup, removeEntity, type Neighbours } from './changes';
import { emptyChart, type Chart, type Group, type LayoutName, type Marks, type PlacedGroup, type Point } from './chart';
import { bundleId } from './elements';
import type { Filter } from './filter';
import type { Papers } from './papers';

/** What was asked to come by entities and links, so that it can be asked again of newer data. */
export interface Asked {
  action: 'ADD' | 'EXPAND' | 'CONNECT';
  ids: readonly string[];
  types?: readonly string[];
  kinds?: readonly string[];
  /** The groups of links that were opened: not all that are of one of these types and of one of these kinds. */
  groups?: readonly Pick<Group, 'type' | 'direction' | 'kind'>[];
  depth?: number;
  perGroup?: number;
  crowdsAbove?: number;
  maxLength?: number;
  asOf?: string;
}

export type Step =
  | { does: 'add'; title: string; found: Neighbours; at?: Point; asked: Asked | null }
  | { does: 'expand'; title: string; opened: readonly Opened[]; folded: readonly Group[]; asked: Asked | null }
  | { does: 'close'; key: string }
  | { does: 'remove'; ids: readonly string[] }
  | { does: 'hide'; ids: readonly string[] }
  | { does: 'reveal' }
  | { does: 'pin' | 'unpin'; ids: readonly string[] }
  | { does: 'move'; places: readonly (readonly [string, Point])[] }
  | { does: 'arrange'; layout: LayoutName }
  | { does: 'bundle'; name: string; ids: readonly string[] }
  | { does: 'unbundle'; name: string }
  | { does: 'filter'; filter: Partial<Filter> }
  | { does: 'mark'; marks: Partial<Marks> }
  | { does: 'paper'; title: string; papers: Papers }
  | { does: 'reopen'; title: string; saved: SavedChart; found: Neighbours }
  | { does: 'clear' };

/** A group with what was found of it. */
export interface Opened {
  group: Group;
  found: Neighbours;
  /** Where a page ended; what was shown before it stays. */
  cursor?: string | null;
}

const added = <Value>(values: ReadonlySet<Value>, more: Iterable<Value>) => new Set([...values, ...more]);
const without = <Value>(values: ReadonlySet<Value>, less: Iterable<Value>) => {
  const left = new Set(values);
  for (const value of less) left.delete(value);
  return left;
};

type Apply = { [Does in Step['does']]: (chart: Chart, step: Extract<Step, { does: Does }>) => Chart };

const applied: Apply = {
  add: (chart, { found, at }) => add(chart, found, at),
  expand: (chart, { opened, folded }) => expand(chart, opened, folded),
  close: (chart, { key }) => (chart.groups.has(key) ? tidy(closeGroup(chart, key)) : chart),
  remove: (chart, { ids }) => tidy(ids.filter((id) => chart.entities.has(id)).reduce(removeEntity, chart)),
  hide: (chart, { ids }) =>
    ids.every((id) => chart.hidden.has(id)) ? chart : { ...chart, hidden: added(chart.hidden, ids) },
  reveal: (chart) => (chart.hidden.size ? { ...chart, hidden: new Set() } : chart),
  pin: (chart, { ids }) => ({ ...chart, pinned: added(chart.pinned, ids) }),
  unpin: (chart, { ids }) => ({ ...chart, pinned: without(chart.pinned, ids) }),
  move: (chart, { places }) => ({ ...chart, places: new Map([...chart.places, ...places]) }),
  arrange: (chart, { layout }) => ({ ...chart, layout, places: pinnedPlaces(chart) }),
  bundle: (chart, { name, ids }) => bundle(chart, name, ids),
  unbundle: (chart, { name }) => ({ ...chart, bundles: withoutKey(chart.bundles, name) }),
  filter: (chart, { filter }) => ({ ...chart, filter: { ...chart.filter, ...filter } }),
  mark: (chart, { marks }) => ({ ...chart, marks: { ...chart.marks, ...marks } }),
  paper: (chart, { papers }) => ({ ...chart, papers }),
  reopen: (_, { saved, found }) => reopened(saved, found),
  clear: (chart) => (chart.entities.size > 0 ? { ...emptyChart, layout: chart.layout } : chart),
};

/** The chart after a step. Where the step changes nothing, it is the same chart. */
export function take(chart: Chart, step: Step): Chart {
  const apply = applied[step.does] as (chart: Chart, step: Step) => Chart;
  return apply(chart, step);
}

function expand(chart: Chart, opened: readonly Opened[], folded: readonly Group[]): Chart {
  const open = opened.reduce((made, { group, found, cursor }) => openGroup(made, group, found, cursor), chart);
  const made = folded.reduce(foldGroup, open);
  const grown = made.entities.size > chart.entities.size || made.links.size > chart.links.size;
  const same = ([key, { shown, cursor }]: [string, PlacedGroup]) => {
    const before = chart.groups.get(key);
    return before?.shown.length === shown.length && before.cursor === cursor;
  };
  return grown || ![...made.groups].every(same) ? made : chart;
}

const stands = (chart: Chart, { nodes, links }: Neighbours): boolean =>
  nodes.every(({ id }) => chart.roots.has(id) && !chart.hidden.has(id)) && links.every(({ id }) => chart.links.has(id));

function add(chart: Chart, found: Neighbours, at?: Point): Chart {
  if (stands(chart, found)) return chart;
  const { nodes, links } = found;
  const opened = openEntities(chart, nodes);
  const both = links.filter(({ from, to }) => opened.entities.has(from) && opened.entities.has(to));
  const places = new Map(opened.places);
  const first = nodes[0];
  if (at && first && !places.has(first.id)) places.set(first.id, at);
  const hidden = without(
    opened.hidden,
    nodes.map((node) => node.id),
  );
  return {
    ...opened,
    hidden,
    places,
    links: new Map([...opened.links, ...both.map((link) => [link.id, link] as const)]),
  };
}

const pinnedPlaces = (chart: Chart) => new Map([...chart.places].filter(([id]) => chart.pinned.has(id)));

function withoutKey<Value>(values: ReadonlyMap<string, Value>, key: string): Map<string, Value> {
  const left = new Map(values);
  left.delete(key);
  return left;
}

/** Draws entities as one, in their middle. */
function bundle(chart: Chart, name: string, ids: readonly string[]): Chart {
  const at = ids.flatMap((id) => chart.places.get(id) ?? []);
  const middle = (of: (place: Point) => number) => at.reduce((sum, place) => sum + of(place), 0) / at.length;
  const places = new Map(chart.places);
  if (at.length > 0) places.set(bundleId(name), { x: middle(({ x }) => x), y: middle(({ y }) => y) });
  return { ...chart, places, bundles: bundled(chart, ids).set(name, ids) };
}

/** The groups of the analyst without these members: nobody is in two, and one alone is none. */
function bundled(chart: Chart, ids: readonly string[]): Map<string, readonly string[]> {
  const taken = new Set(ids);
  const left = [...chart.bundles].map(([name, members]) => [name, members.filter((id) => !taken.has(id))] as const);
  return new Map(left.filter(([, members]) => members.length > 1));
}

/** Forgets what was kept of entities that are no longer on the chart. */
function tidy(chart: Chart): Chart {
  const there = (id: string) => chart.entities.has(id);
  const bundles = [...chart.bundles].map(([name, ids]) => [name, ids.filter(there)] as const);
  return {
    ...chart,
    hidden: new Set([...chart.hidden].filter(there)),
    pinned: new Set([...chart.pinned].filter(there)),
    bundles: new Map(bundles.filter(([, ids]) => ids.length > 1)),
  };
}
