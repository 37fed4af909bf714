import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonOf } from '../server/failure';
import type { Point } from './chart/chart';
import { beginning, done, redone, settled, undone, wentTo } from './chart/history';
import type { Step } from './chart/steps';
import type { Outcome } from './questions';

/** The chart with its steps, what takes them, and what there is to tell about the last one. */
export function useChart() {
  const [history, setHistory] = useState(beginning);
  const [notice, setNotice] = useState<string | null>(null);
  const [running, setRunning] = useState(0);
  const latest = useRef(history);
  useEffect(() => {
    latest.current = history;
  });

  const step = useCallback((taken: Step) => {
    setNotice(null);
    setHistory((before) => done(before, taken));
  }, []);
  /** Asks the server, takes the step that comes of it, and says what there is to say. */
  const attempt = useCallback(async (asked: Promise<Outcome>): Promise<Step | undefined> => {
    setNotice(null);
    setRunning((count) => count + 1);
    const outcome = await asked.catch((thrown: unknown): Outcome => ({ notice: reasonOf(thrown) }));
    setRunning((count) => count - 1);
    const { step: found } = outcome;
    if (found) setHistory((before) => done(before, found));
    setNotice(outcome.notice ?? null);
    return found;
  }, []);

  return {
    history,
    chart: history.present.chart,
    latest,
    notice,
    busy: running > 0,
    step,
    attempt,
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    goTo: useCallback((at: number) => setHistory((before) => wentTo(before, at)), []),
    settle: useCallback((found: ReadonlyMap<string, Point>) => setHistory((before) => settled(before, found)), []),
    dismiss: useCallback(() => setNotice(null), []),
  };
}

export type ChartWork = ReturnType<typeof useChart>;
