// What the page shows stands in its address, so that it can be kept and passed on: /?entity=country:JP

/** The entity that the address names, if it names one. */
export const entityInAddress = (): string | null => new URLSearchParams(window.location.search).get('entity');

export function addressOf(entity: string | null): string {
  // A colon may stand in a query as it is, and is easier to read so.
  return entity ? `/?entity=${encodeURIComponent(entity).replaceAll('%3A', ':')}` : '/';
}

/** Renews the address; `visit` makes a new entry in the history, so that one can go back. */
export function putInAddress(entity: string | null, visit: boolean): void {
  if (entity === entityInAddress()) return;
  if (visit) window.history.pushState(null, '', addressOf(entity));
  else window.history.replaceState(null, '', addressOf(entity));
}
