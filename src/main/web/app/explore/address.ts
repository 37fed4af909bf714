import { changed } from '../shell/useAddress';

// What the page shows stands in its address, so that it can be kept and passed on: /?entity=country:JP, /?board=board:…

/** The entity that the address names, if it names one. */
export const entityInAddress = (): string | null => new URLSearchParams(window.location.search).get('entity');

export function addressOf(entity: string | null): string {
  // A colon may stand in a query as it is, and is easier to read so.
  return entity ? `/?entity=${encodeURIComponent(entity).replaceAll('%3A', ':')}` : '/';
}

/** Renews the address; `visit` makes a new entry in the history, so that one can go back. */
export function putInAddress(entity: string | null, visit: boolean): void {
  if (entity === entityInAddress()) return;
  put({ entity }, visit);
}

/** The board that the address names, if it names one. */
export const boardInAddress = (): string | null => new URLSearchParams(window.location.search).get('board');

/** The address of a board, to be given away. */
export const boardAddress = (board: string): string => `${window.location.origin}/${changed('', { board })}`;

export function putBoardInAddress(board: string | null, visit: boolean): void {
  if (board !== boardInAddress()) put({ board, entity: null }, visit);
}

function put(changes: Record<string, string | null>, visit: boolean): void {
  const address = window.location.pathname + changed(window.location.search, changes);
  if (visit) window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}
