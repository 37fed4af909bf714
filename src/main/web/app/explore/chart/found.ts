import type { Entity, Link } from './chart';
import type { Neighbours } from './changes';

/** The dates that an entity may have, whichever its kind has. */
const dates = ['seizedOn', 'heldOn', 'inForceOn', 'signedOn', 'adoptedOn', 'establishedOn', 'introducedOn'] as const;

type Dated = { id: string; name: string; kind: string; marking?: string | null } & Partial<
  Record<(typeof dates)[number], string | null>
>;

/** An entity as the chart keeps it: of its dates, the one when it happened or began. */
export function entityOf(found: Dated): Entity {
  const { id, name, kind, marking } = found;
  const day = dates.map((date) => found[date]).find((date) => date);
  return { id, name, kind, ...(day && { day }), ...(marking && { marking }) };
}

export const neighboursOf = (found: { nodes: readonly Dated[]; links: readonly Link[] }): Neighbours => ({
  nodes: found.nodes.map(entityOf),
  links: found.links,
});

/** Several answers as one, each entity and link once. */
export function together(found: readonly Neighbours[]): Neighbours {
  const nodes = new Map(found.flatMap((each) => each.nodes.map((node) => [node.id, node] as const)));
  const links = new Map(found.flatMap((each) => each.links.map((link) => [link.id, link] as const)));
  return { nodes: [...nodes.values()], links: [...links.values()] };
}
