import { useCallback, useState } from 'react';

/** Whether a panel is folded away, which the browser remembers. */
export function useFolded(panel: string, first = false): [folded: boolean, toggle: () => void] {
  const key = `sekisho.folded.${panel}`;
  const [folded, setFolded] = useState(() => (read(key) ?? String(first)) === 'true');
  const toggle = useCallback(() => {
    setFolded(!folded);
    write(key, String(!folded));
  }, [folded, key]);
  return [folded, toggle];
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
