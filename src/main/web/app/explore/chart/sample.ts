// Entities and links for tests.
import type { Entity, Link } from './chart';

export const entity = (id: string, kind = 'Person', day?: string): Entity =>
  day ? { id, name: id, kind, day } : { id, name: id, kind };

export const link = (from: string, to: string, more: Partial<Link> = {}): Link => ({
  id: `${from} ${to}`,
  type: 'CONTACTED',
  from,
  to,
  validFrom: null,
  validTo: null,
  citations: [],
  ...more,
});
