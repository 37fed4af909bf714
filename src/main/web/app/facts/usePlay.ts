import { useEffect, useState } from 'react';

const stay = 1100;

/** Plays the days on which something changes, one after the other, from where one is; at the end it begins again. */
export function usePlay(day: string | null, changes: readonly string[], onDay: (day: string) => void) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing || !day) return;
    const next = after(day, changes);
    const timer = setTimeout(() => (next ? onDay(next) : setPlaying(false)), stay);
    return () => clearTimeout(timer);
  }, [playing, day, changes, onDay]);
  const toggle = () => {
    const first = changes[0];
    if (!playing && day && first && !after(day, changes)) onDay(first);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}

export const after = (day: string, changes: readonly string[]): string | undefined =>
  changes.find((change) => change > day);

export const before = (day: string, changes: readonly string[]): string | undefined =>
  changes.findLast((change) => change < day);
