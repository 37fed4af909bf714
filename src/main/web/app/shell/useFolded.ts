import { useCallback, useState } from 'react';

type Folded = [folded: boolean, toggle: () => void, unfold: () => void];

/** Whether a panel is folded away, which the browser remembers. */
export function useFolded(panel: string, first = false): Folded {
  const key = `sekisho.folded.${panel}`;
  const [folded, setFolded] = useState(() => (read(key) ?? String(first)) === 'true');
  const put = useCallback(
    (next: boolean) => {
      setFolded(next);
      write(key, String(next));
    },
    [key],
  );
  const toggle = useCallback(() => put(!folded), [put, folded]);
  const unfold = useCallback(() => put(false), [put]);
  return [folded, toggle, unfold];
}

// A browser may refuse to keep anything: then panels are as they were at first.
function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Not remembered.
  }
}
