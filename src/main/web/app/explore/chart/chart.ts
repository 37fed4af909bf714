import type { LinkDirection, NeighbourhoodQuery } from '../../../generated/operations';
import { noFilter, type Filter } from './filter';
import { noPapers, type Papers } from './papers';

export interface Entity {
  id: string;
  name: string;
  kind: string;
  /** When it happened or began, as far as that is recorded: a day, month or year. */
  day?: string | null;
  /** How it is to be handled; left out where it bears no marking. */
  marking?: string | null;
}

type LinkOnChart = NeighbourhoodQuery['neighbourhood']['links'][number];

export type Link = Omit<LinkOnChart, 'marking'> & Partial<Pick<LinkOnChart, 'marking'>>;

/** Links of one type and direction from one entity to neighbours of one kind. */
export interface Group {
  origin: string;
  type: string;
  direction: LinkDirection;
  kind: string;
  count: number;
}

/** A group on the chart, with those of its neighbours that are shown; none of them while it is folded. */
export interface PlacedGroup extends Group {
  shown: readonly string[];
  /** Where its next page begins, once it was paged. */
  cursor?: string | null;
}

export interface Point {
  x: number;
  y: number;
}

export const layouts = ['force', 'hierarchy', 'circle', 'time', 'map'] as const;
export type LayoutName = (typeof layouts)[number];

/** What an analysis says of the entities: how large and in which colour they are drawn. */
export interface Marks {
  size: { measure: string; scores: Readonly<Record<string, number>>; exact: boolean } | null;
  colour: { community: Readonly<Record<string, number>>; sizes: readonly number[]; modularity: number } | null;
}

/** What stands on the chart, and how. A value: every change makes a new one. */
export interface Chart {
  entities: ReadonlyMap<string, Entity>;
  links: ReadonlyMap<string, Link>;
  groups: ReadonlyMap<string, PlacedGroup>;
  /** Entities that stay whatever is folded: those that the analyst opened. */
  roots: ReadonlySet<string>;
  /** Entities that are on the chart and not shown. */
  hidden: ReadonlySet<string>;
  /** Entities that layouts leave where they are. */
  pinned: ReadonlySet<string>;
  /** Where drawn nodes stand; what is not here gets its place from the layout. */
  places: ReadonlyMap<string, Point>;
  /** Entities that the analyst put together, by the name of their group: each group is drawn as one. */
  bundles: ReadonlyMap<string, readonly string[]>;
  layout: LayoutName;
  filter: Filter;
  marks: Marks;
  papers: Papers;
}

export const noMarks: Marks = { size: null, colour: null };

export const emptyChart: Chart = {
  entities: new Map(),
  links: new Map(),
  groups: new Map(),
  roots: new Set(),
  hidden: new Set(),
  pinned: new Set(),
  places: new Map(),
  bundles: new Map(),
  layout: 'force',
  filter: noFilter,
  marks: noMarks,
  papers: noPapers,
};

export const groupKey = ({ origin, direction, type, kind }: Group): string => [origin, direction, type, kind].join('|');

/** The far end of a link, seen from an entity. */
export const farEnd = (link: Link, id: string): string => (link.from === id ? link.to : link.from);

/** Whether a link belongs to a group, given its neighbours' kinds. */
export function belongs(link: Link, group: Group, kindOf: (id: string) => string | undefined): boolean {
  const near = group.direction === 'OUT' ? link.from : link.to;
  return near === group.origin && link.type === group.type && kindOf(farEnd(link, near)) === group.kind;
}

/** The neighbours of a group that are on the chart, with the links that put them there. */
export function membersOf(chart: Chart, group: PlacedGroup): { entity: Entity; link: Link }[] {
  const kindOf = (id: string) => chart.entities.get(id)?.kind;
  return [...chart.links.values()]
    .filter((link) => belongs(link, group, kindOf))
    .flatMap((link) => {
      const entity = chart.entities.get(farEnd(link, group.origin));
      return entity ? [{ entity, link }] : [];
    });
}

/** The links of an entity that are on the chart. */
export const linksOf = (chart: Chart, id: string): Link[] =>
  [...chart.links.values()].filter((link) => link.from === id || link.to === id);

/** In which group of the analyst's an entity is. */
export function bundleOf(chart: Chart): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [name, ids] of chart.bundles) for (const id of ids) names.set(id, name);
  return names;
}
