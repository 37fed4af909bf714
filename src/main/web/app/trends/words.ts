import { formatDate, formatNumber } from '../vocabulary/format';
import type { Measure, Step } from './address';
import { limit, windows, type Point } from './series';

/** "407 seizures", "16,617 kg", "not reported" */
export function valueInWords(value: number | null, measure: Measure): string {
  if (value === null) return measure === 'massKg' ? 'mass not reported' : 'not reported';
  const figure = shortValue(value, measure);
  return measure === 'massKg' ? `${figure} kg` : `${figure} ${value === 1 ? 'seizure' : 'seizures'}`;
}

/** A figure for a table: masses to whole kilograms, little ones to three digits. */
export const shortValue = (value: number, measure: Measure): string =>
  formatNumber(measure === 'count' || value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/** "+12 %", "−3 %", "0 %"; tenfold and more as "× 14". */
export function changeInWords(change: number): string {
  if (change >= 9) return `× ${formatNumber(Math.round(change + 1))}`;
  const percent = Math.round(change * 100);
  return `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${formatNumber(Math.abs(percent))} %`;
}

/** "+12 %", or why there is none. */
export function shortChange({ change, yearBefore, value }: Point): string {
  if (change !== null) return changeInWords(change);
  if (yearBefore === null) return '–';
  return value === 0 ? '0 %' : 'new';
}

function againstYearBefore(point: Point): string {
  if (point.change !== null) return `${changeInWords(point.change)} against the year before`;
  return point.yearBefore === null ? 'the year before is not reported' : 'none the year before';
}

/** All that a figure says: of what, when, from where, against what. */
export function sentenceOf(name: string, point: Point, measure: Measure, of: string): string {
  const { when, value, unusual, usual } = point;
  const parts = [`${name}, ${formatDate(when)}: ${valueInWords(value, measure)}`];
  if (value !== null) parts.push(againstYearBefore(point));
  if (unusual && usual !== null) {
    parts.push(`unusually ${unusual}: the median before is ${shortValue(usual, measure)}`);
  }
  return [...parts, of].join('; ');
}

/** How what is unusual is told. */
export const ruleInWords = (step: Step): string =>
  `▲ ▼ mark what is unusual: more than ${limit} times the usual deviation above or below the median of the ` +
  `${windows[step].before} ${step}s before, of which the last ${windows[step].least} at least must be reported. The usual deviation ` +
  'is 1.4826 times the median absolute deviation (Hampel 1974), and at least the square root of the median. The change is that against ' +
  (step === 'year' ? 'the year before.' : 'the same month of the year before.') +
  ' A country without any seizure in a year counts as not reporting.';
