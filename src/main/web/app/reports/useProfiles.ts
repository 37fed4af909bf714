import { useEffect, useState } from 'react';
import { profiles } from './desk';
import type { Profile } from './preview';

/** The ways of reading files that the server knows; none until they are there. */
export function useProfiles(): readonly Profile[] {
  const [known, setKnown] = useState<readonly Profile[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    profiles(abort.signal)
      .then(setKnown)
      .catch(() => undefined); // Whoever previews or loads a file is told why the server does not answer.
    return () => abort.abort();
  }, []);
  return known;
}
