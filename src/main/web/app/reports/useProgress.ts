import { useEffect, useState } from 'react';
import { FollowImportsDocument, type FollowImportsSubscription } from '../../generated/operations';
import { follow } from '../server/server';

export type Progress = FollowImportsSubscription['importProgress'];

const pauseBeforeAgain = 2000;

/** How far each import is that is under way, live. Where the connection breaks off, it is made again. */
export function useProgress(): ReadonlyMap<string, Progress> {
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress>>(new Map());
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = async () => {
      try {
        for await (const { importProgress: told } of follow(FollowImportsDocument, {}, abort.signal)) {
          setProgress((known) => new Map(known).set(told.id, told));
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
  return progress;
}
