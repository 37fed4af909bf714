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
  if (entity === entityInAddress() && !(visit && window.location.hash)) return;
  put({ entity }, visit);
}

/** As many entities as a chart is opened with: of so many, one question finds the links. */
const mostAtOnce = 1000;

/** The address of a chart of several entities. They stand in the fragment, which no server is told and which may be long. */
export function chartAddress(entities: readonly string[]): string {
  const left = entities.length - mostAtOnce;
  const ids = entities.slice(0, mostAtOnce).map((id) => encodeURIComponent(id).replaceAll('%3A', ':'));
  return `/#entities=${ids.join(',')}${left > 0 ? `&left=${left}` : ''}`;
}

/** The entities that the address names together, and how many more there were. */
export function chartInAddress(): { ids: readonly string[]; left: number } | null {
  const [, ids, left] = /^#entities=([^&]+)(?:&left=(\d+))?$/.exec(window.location.hash) ?? [];
  if (!ids) return null;
  // Only what stands between commas is encoded: an id may have one itself.
  return { ids: ids.split(',').slice(0, mostAtOnce).map(decodeURIComponent), left: Number(left ?? 0) };
}

/** The board that the address names, if it names one. */
export const boardInAddress = (): string | null => new URLSearchParams(window.location.search).get('board');

/** The address of a board, to be given away. */
export const boardAddress = (board: string): string => `${window.location.origin}/${changed('', { board })}`;

export function putBoardInAddress(board: string | null, visit: boolean): void {
  if (board !== boardInAddress()) put({ board, entity: null }, visit);
}

function put(changes: Record<string, string | null>, visit: boolean): void {
  // Who opens another thing leaves the chart that the fragment names; who only looks at something on it does not.
  const { pathname, search, hash } = window.location;
  const address = pathname + changed(search, changes) + (visit ? '' : hash);
  if (visit) window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}
