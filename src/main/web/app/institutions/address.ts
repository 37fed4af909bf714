// What the page shows stands in its address: /institutions/?view=agreements&day=2004-12-15

import { changed } from '../shell/useAddress';

export const views = ['bodies', 'agreements', 'volumes', 'means'] as const;

export type ViewName = (typeof views)[number];

/** The view that the address names; the bodies where it names none. */
export function viewIn(at: URLSearchParams): ViewName {
  const named = at.get('view');
  return views.find((view) => view === named) ?? 'bodies';
}

/** Another view or body begins with nothing else chosen. */
export const fresh = { view: null, body: null, day: null, at: null, partner: null, region: null, base: null };

export const addressOfBody = (body: string): string => `/institutions/${changed('', { body })}`;

export const addressOfView = (view: ViewName): string => `/institutions/${changed('', { view })}`;
