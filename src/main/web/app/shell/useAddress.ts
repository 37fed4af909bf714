import { useCallback, useEffect, useState } from 'react';

/** What is to stand in the address; null takes a part away. */
export type Changes = Readonly<Record<string, string | null>>;

/** The query of an address with changes. Colons and commas may stand as they are, and are easier to read so. */
export function changed(query: string, changes: Changes): string {
  const parts = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') parts.delete(name);
    else parts.set(name, value);
  }
  const text = parts.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text && `?${text}`;
}

/** A plain press of a link, which the page may answer itself; any other opens a tab or a window. */
export const plain = (event: { metaKey: boolean; ctrlKey: boolean; shiftKey: boolean }): boolean =>
  !event.metaKey && !event.ctrlKey && !event.shiftKey;

/**
 * The state of a page, which stands in its address. `go` makes an entry in the history, so that one can go back;
 * `adjust`, for what changes many times a second, makes none.
 */
export function useAddress() {
  const [query, setQuery] = useState(window.location.search);
  useEffect(() => {
    const back = () => setQuery(window.location.search);
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  const put = useCallback((changes: Changes, visit: boolean) => {
    const next = changed(window.location.search, changes);
    if (next === window.location.search) return;
    const address = window.location.pathname + next;
    if (visit) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    setQuery(window.location.search);
  }, []);
  const go = useCallback((changes: Changes) => put(changes, true), [put]);
  const adjust = useCallback((changes: Changes) => put(changes, false), [put]);
  return { query, at: new URLSearchParams(query), go, adjust };
}

export type Address = ReturnType<typeof useAddress>;
