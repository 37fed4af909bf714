import type { Group } from '../chart/chart';

/** What is wanted of a group; empty where it does not matter. */
export interface Narrowing {
  from: string;
  to: string;
  substance: string;
}

// By which field a seizure leads to what it is linked to.
const fields: Readonly<Record<string, string>> = {
  SEIZED_IN: 'country',
  SEIZED_AT: 'place',
  DEPARTED_FROM: 'departure',
  DESTINED_FOR: 'destination',
  ORIGINATED_IN: 'origin',
  TOOK_ROUTE: 'route',
};

/** Whether the server can be asked for a part of a group. */
export const narrows = ({ kind, direction, type }: Group): boolean =>
  kind === 'Seizure' && direction === 'IN' && (type in fields || type === 'SEIZED_GOODS');

/** The condition that a seizure of the group meets where it is as wanted; null where nothing is wanted. */
export function conditionOf(group: Group, { from, to, substance }: Narrowing): Record<string, unknown> | null {
  const words = substance.trim();
  if (!from && !to && !words) return null;
  const origin = { id: { eq: group.origin } };
  const goods = group.type === 'SEIZED_GOODS' ? [{ goods: { some: { substance: origin } } }] : [];
  const field = fields[group.type];
  return {
    and: [
      ...goods,
      ...(field ? [{ [field]: origin }] : []),
      ...(from || to ? [{ seizedOn: { ...(from && { gte: from }), ...(to && { lte: to }) } }] : []),
      ...(words ? [{ goods: { some: { substance: { name: { contains: words, ignoreCase: true } } } } }] : []),
    ],
  };
}
