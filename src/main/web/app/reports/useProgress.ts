import { useEffect, useState } from 'react';
import { FollowImportsDocument, type FollowImportsSubscription } from '../../generated/operations';
import { follow } from '../server/server';

export type Progress = FollowImportsSubscription['importProgress'];

/** How far each import is that is under way, live. */
export interface LiveProgress {
  imports: ReadonlyMap<string, Progress>;
  /** How often the connection was made again: what began or ended in between, nobody told. */
  gaps: number;
}

const pauseBeforeAgain = 2000;

/** Follows what is under way. Where the connection breaks off, it is made again, and what was told before is forgotten. */
export function useProgress(): LiveProgress {
  const [live, setLive] = useState<LiveProgress>({ imports: new Map(), gaps: 0 });
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tried = 0;
    const onOpen = () => {
      if (tried > 1) setLive(({ gaps }) => ({ imports: new Map(), gaps: gaps + 1 }));
    };
    const listen = async () => {
      tried++;
      try {
        for await (const { importProgress: told } of follow(FollowImportsDocument, {}, abort.signal, onOpen)) {
          setLive(({ imports, gaps }) => ({ imports: new Map(imports).set(told.id, told), gaps }));
        }
      } catch {
        // Nobody answers, or no longer: the list itself says so where that lasts.
      }
      if (!abort.signal.aborted) timer = setTimeout(() => void listen(), pauseBeforeAgain);
    };
    void listen();
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, []);
  return live;
}
