// What the page shows stands in its address: /routes/?period=2013&substance=substance:cocaine&flow=country:CO,country:VE

export const figures = [
  ['map', 'Map'],
  ['ways', 'Origin → transit → destination'],
] as const;

export type FigureName = (typeof figures)[number][0];

export const lists = [
  ['most', 'Most seizures'],
  ['new', 'New'],
  ['growing', 'Growing'],
  ['changed', 'Beyond chance'],
] as const;

export type ListName = (typeof lists)[number][0];

export const countings = [
  ['CHAIN', 'All stops'],
  ['OPPORTUNITY', 'Seizure opportunity'],
] as const;

export type Counting = (typeof countings)[number][0];

export const countingIn = (at: URLSearchParams): Counting =>
  at.get('counting') === 'opportunity' ? 'OPPORTUNITY' : 'CHAIN';

export const counted = (counting: Counting) => ({ counting: counting === 'CHAIN' ? null : 'opportunity' });

export const figureIn = (at: URLSearchParams): FigureName =>
  figures.find(([name]) => name === at.get('figure'))?.[0] ?? 'map';

export const listIn = (at: URLSearchParams): ListName => lists.find(([name]) => name === at.get('list'))?.[0] ?? 'most';

/** What is opened to see the seizures behind it. */
export type Opened =
  | { what: 'flow'; from: string; to: string }
  | { what: 'passage'; start: string; via: string | null; end: string }
  | { what: 'route'; id: string; when: When }
  | { what: 'year'; year: string; routed: boolean };

/** The days that a page speaks of, those that they are compared with, or both. */
export type When = 'now' | 'before' | 'both';

const whenIn = (at: URLSearchParams): When => {
  const when = at.get('when');
  return when === 'before' || when === 'both' ? when : 'now';
};

export function openedIn(at: URLSearchParams): Opened | null {
  const [from, to] = at.get('flow')?.split(',') ?? [];
  if (from && to) return { what: 'flow', from, to };
  const [start, via, end] = at.get('passage')?.split(',') ?? [];
  if (start && end) return { what: 'passage', start, via: via || null, end };
  const id = at.get('route');
  if (id) return { what: 'route', id, when: whenIn(at) };
  const year = at.get('year');
  return year && /^\d{4}$/.test(year) ? { what: 'year', year, routed: at.get('routed') === 'yes' } : null;
}

export const nothingOpened = { flow: null, passage: null, route: null, when: null, year: null, routed: null };

export const opening = (opened: Opened) => ({
  ...nothingOpened,
  ...(opened.what === 'flow' && { flow: `${opened.from},${opened.to}` }),
  ...(opened.what === 'passage' && { passage: `${opened.start},${opened.via ?? ''},${opened.end}` }),
  ...(opened.what === 'route' && { route: opened.id, when: opened.when === 'now' ? null : opened.when }),
  ...(opened.what === 'year' && { year: opened.year, routed: opened.routed ? 'yes' : null }),
});

export const same = (a: Opened | null, b: Opened): boolean => JSON.stringify(a) === JSON.stringify(b);
