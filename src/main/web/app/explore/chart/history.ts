// The steps that were taken, each with the chart that it led to. A value: undo and redo only choose another present.
import { emptyChart, type Chart, type Point } from './chart';
import { take, type Step } from './steps';

export interface Moment {
  chart: Chart;
  /** The step that led here; null where nothing was done yet. */
  step: Step | null;
}

export interface History {
  past: readonly Moment[];
  present: Moment;
  future: readonly Moment[];
}

export const beginning: History = { past: [], present: { chart: emptyChart, step: null }, future: [] };

/** What is kept to go back to; charts share what they have in common, so that this takes little. */
const longest = 200;

const continuing = new Set(['day', 'degree', 'text', 'since']);

/** Whether a step goes on with what the one before did, as the next day of a slider does: both are one to undo. */
function continues(before: Step | null, step: Step): boolean {
  if (before?.does !== 'filter' || step.does !== 'filter') return false;
  const [was, is] = [Object.keys(before.filter).join(), Object.keys(step.filter).join()];
  return was === is && continuing.has(is);
}

/** The history with one more step; what was undone before it is forgotten. */
export function done(history: History, step: Step): History {
  const { past, present } = history;
  const chart = take(present.chart, step);
  if (chart === present.chart) return history;
  if (continues(present.step, step)) return { past, present: { chart, step }, future: [] };
  const before = [...past, present];
  return {
    past: (begins(step) ? sinceBeginning(before) : before).slice(-longest),
    present: { chart, step },
    future: [],
  };
}

/** Whether a step closes the chart that was there before it. */
const begins = (step: Step | null): boolean => step?.does === 'clear' || step?.does === 'reopen';

/** Of charts that were closed, only the last one can be gone back to: the others would fill the memory. */
const sinceBeginning = (moments: readonly Moment[]): readonly Moment[] =>
  moments.slice(
    Math.max(
      0,
      moments.findLastIndex(({ step }) => begins(step)),
    ),
  );

/** The step that began the chart; null where the page did, undefined where that is too many steps ago to be known. */
export function beginningOf({ past, present }: History): Step | null | undefined {
  const begun = [...past, present].findLast(({ step }) => begins(step));
  if (begun) return begun.step;
  return past.length < longest ? null : undefined;
}

export function undone(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redone(history: History): History {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.present], present: next, future } : history;
}

/** The moment after so many steps, with those before as its past and those after as its future. */
export function wentTo(history: History, at: number): History {
  const all = [...history.past, history.present, ...history.future];
  const present = all[at];
  return present ? { past: all.slice(0, at), present, future: all.slice(at + 1) } : history;
}

/** The history with the places that a layout found for the present chart, which is no step of its own. */
export function settled(history: History, found: ReadonlyMap<string, Point>): History {
  const { chart, step } = history.present;
  return { ...history, present: { step, chart: { ...chart, places: new Map([...chart.places, ...found]) } } };
}

/** The steps that led to the present. */
export const stepsOf = ({ past, present }: History): Step[] =>
  [...past, present].flatMap(({ step }) => (step ? [step] : []));
