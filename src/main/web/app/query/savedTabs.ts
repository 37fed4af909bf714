// GraphiQL keeps its tabs in the browser; which of them holds which saved query is kept beside them.
import type { SavedQuery } from './desk';

const key = 'sekisho.savedQueries';

export function keptSaved(): ReadonlyMap<string, SavedQuery> {
  try {
    return new Map(JSON.parse(window.localStorage.getItem(key) ?? '[]') as [string, SavedQuery][]);
  } catch {
    return new Map();
  }
}

/** Keeps what tabs hold that are still there. */
export function keepSaved(
  saved: ReadonlyMap<string, SavedQuery>,
  there: ReadonlySet<string> = new Set(saved.keys()),
): ReadonlyMap<string, SavedQuery> {
  const left = [...saved].filter(([tab]) => there.has(tab));
  try {
    window.localStorage.setItem(key, JSON.stringify(left));
  } catch {
    // A browser that keeps nothing forgets this with the tabs.
  }
  return new Map(left);
}
