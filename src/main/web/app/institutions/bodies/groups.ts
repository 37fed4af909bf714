import type { BodyType, ListBodiesQuery } from '../../../generated/operations';

export type ListedBody = ListBodiesQuery['headquarters']['nodes'][number];

const plural: Readonly<Record<BodyType, string>> = {
  HEADQUARTERS: 'Headquarters',
  MINISTERIAL_MEETING: 'Ministerial meetings',
  PROJECT_TEAM: 'Project teams',
  WORKING_TEAM: 'Working teams',
};

const order: readonly BodyType[] = ['HEADQUARTERS', 'MINISTERIAL_MEETING', 'PROJECT_TEAM', 'WORKING_TEAM'];

/** The bodies by type, in the order of the types; each group keeps the order of its bodies. */
export function bodiesByType(bodies: readonly ListedBody[]): { type: BodyType; words: string; bodies: ListedBody[] }[] {
  return order
    .map((type) => ({
      type,
      words: plural[type],
      bodies: bodies.filter((body) => body.type === type),
    }))
    .filter((group) => group.bodies.length > 0);
}
