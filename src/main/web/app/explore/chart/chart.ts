import type { LinkDirection, NeighbourhoodQuery } from '../../../generated/operations';

export type Entity = NeighbourhoodQuery['neighbourhood']['nodes'][number];
export type Link = NeighbourhoodQuery['neighbourhood']['links'][number];

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
}

/** What stands on the chart. A value: every change makes a new one. */
export interface Chart {
  entities: ReadonlyMap<string, Entity>;
  links: ReadonlyMap<string, Link>;
  groups: ReadonlyMap<string, PlacedGroup>;
  /** Entities that stay whatever is folded: those that the analyst opened. */
  roots: ReadonlySet<string>;
}

export const emptyChart: Chart = { entities: new Map(), links: new Map(), groups: new Map(), roots: new Set() };

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
