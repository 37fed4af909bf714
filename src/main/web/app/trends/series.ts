// Figures over years or months: what is reported, what changed against the year before, and what is out of the ordinary.

import type { SeizureSeriesQuery } from '../../generated/operations';
import type { Days } from '../seizures/period';
import type { Measure, Step } from './address';

type Row = SeizureSeriesQuery['groups'][number];

export interface Point {
  /** 2013 or 2013-05. */
  when: string;
  /** Null where nothing at all is reported of these days, or no mass is known. */
  value: number | null;
  /** What was reported of the same days a year before; null where nothing was. */
  yearBefore: number | null;
  /** The change against it as a share; null where it cannot be told. */
  change: number | null;
  /** What lies far above or below what was usual before. */
  unusual: 'high' | 'low' | null;
  /** The median of what came before, by which `unusual` is told; null where too little is known. */
  usual: number | null;
}

/**
 * How many years or months before a figure tell what is usual, and how many of them must be reported without a gap: what
 * was reported before a gap comes from others, and is no measure.
 */
export const windows: Readonly<Record<Step, { before: number; least: number }>> = {
  year: { before: 5, least: 3 },
  month: { before: 12, least: 6 },
};

/** How many times the usual deviation a figure must lie off. */
export const limit = 3;

const pad = (year: number): string => String(year).padStart(4, '0');

/** The year or month so many steps on. */
export function moved(when: string, step: Step, by: number): string {
  const [year = 0, month = 1] = when.split('-').map(Number);
  if (step === 'year') return pad(year + by);
  const months = year * 12 + month - 1 + by;
  return `${pad(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The years or months of these days, the first first. */
export function stepsOf({ from, to }: Days, step: Step): string[] {
  const letters = step === 'year' ? 4 : 7;
  const all: string[] = [];
  for (let when = from.slice(0, letters); when <= to.slice(0, letters); when = moved(when, step, 1)) all.push(when);
  return all;
}

/** The first day that matters for what is usual, and for the year before. */
export const reachingBack = (days: Days, step: Step): string => {
  const first = moved(days.from.slice(0, step === 'year' ? 4 : 7), step, -windows[step].before);
  return step === 'year' ? `${first}-01-01` : `${first}-01`;
};

const whenOf = ({ year, month }: { year: number | null; month: string | null }): string | null =>
  month ?? (year === null ? null : pad(year));

/** What is reported of each year or month; nothing stands there for those of which nothing is. */
export function valuesOf(rows: readonly Pick<Row, 'year' | 'month' | 'count' | 'massKg'>[], measure: Measure) {
  return new Map(rows.flatMap((row) => (whenOf(row) ? [[whenOf(row) as string, row[measure]] as const] : [])));
}

/** Of which years or months anything at all is reported. */
export const reportedOf = (rows: SeizureSeriesQuery['everything']): Set<string> =>
  new Set(rows.flatMap((row) => whenOf(row) ?? []));

/** Those of a country: the same, in years of which it reports anything. */
export function reportedBy(country: string, reported: ReadonlySet<string>, reporting: SeizureSeriesQuery['reporting']) {
  const rows = (reporting ?? []).filter((row) => row.country?.id === country);
  const years = new Set(rows.flatMap(({ year }) => (year === null ? [] : pad(year))));
  return new Set([...reported].filter((when) => years.has(when.slice(0, 4))));
}

/** The points of one line. What has no row although others are reported then is 0, not unknown. */
export function pointsOf(
  when: readonly string[],
  values: ReadonlyMap<string, number | null>,
  reported: ReadonlySet<string>,
  step: Step,
): Point[] {
  const valueOf = (at: string): number | null =>
    reported.has(at) ? (values.has(at) ? (values.get(at) ?? null) : 0) : null;
  return when.map((at) => {
    const value = valueOf(at);
    const yearBefore = valueOf(moved(at, step, step === 'year' ? -1 : -12));
    const before = Array.from({ length: windows[step].before }, (_, back) => valueOf(moved(at, step, -1 - back)));
    const gap = before.indexOf(null);
    const known = (gap < 0 ? before : before.slice(0, gap)).filter((each) => each !== null);
    const told = value !== null && known.length >= windows[step].least;
    return {
      when: at,
      value,
      yearBefore,
      change: value !== null && yearBefore ? (value - yearBefore) / yearBefore : null,
      unusual: told ? unusual(value, known) : null,
      usual: told ? median(known) : null,
    };
  });
}

/**
 * Whether a figure is more than `limit` times the usual deviation off the median of those before. The usual deviation is
 * the median of the absolute ones, times 1.4826, by which it is that of a normal distribution; but at least the root of
 * the median, by which counts vary of themselves.
 */
export function unusual(value: number, before: readonly number[]): 'high' | 'low' | null {
  const middle = median(before);
  const deviation = 1.4826 * median(before.map((each) => Math.abs(each - middle)));
  const off = value - middle;
  if (Math.abs(off) <= limit * Math.max(deviation, Math.sqrt(middle), 1)) return null;
  return off > 0 ? 'high' : 'low';
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}
