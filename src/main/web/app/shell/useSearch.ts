import { useEffect, useState } from 'react';
import { SearchEntitiesDocument, type SearchEntitiesQuery } from '../../generated/operations';
import { reasonOf } from '../server/failure';
import { ask } from '../server/server';

export type Found = SearchEntitiesQuery['search'];

export interface Search {
  /** The text that `found` or `failure` belongs to. */
  text: string;
  found?: Found;
  failure?: string;
}

const pauseInTyping = 150;

/** Searches for the text once typing pauses. An earlier answer stays until the next one is there. */
export function useSearch(text: string): Search {
  const [search, setSearch] = useState<Search>({ text: '' });
  useEffect(() => {
    if (!text) return setSearch({ text });
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(SearchEntitiesDocument, { text }, abort.signal)
        .then(({ search: found }) => setSearch({ text, found }))
        .catch((thrown: unknown) => {
          if (!abort.signal.aborted) setSearch({ text, failure: reasonOf(thrown) });
        });
    }, pauseInTyping);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);
  return search;
}
