// Days from one to another, as the address writes them: 2013, 2013-04 or 2012-06-01..2013-05-31.

import { dayNumber, dayOf, firstDay, isDay, lastDay } from '../facts/days';
import { formatDate } from '../vocabulary/format';

export interface Days {
  from: string;
  to: string;
}

/** The days that a text means, or null where it means none that there are. */
export function daysIn(text: string | null): Days | null {
  const [first = '', last = first] = (text ?? '').split('..');
  const [from, to] = [firstDay(first), lastDay(last)];
  return from && to && isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

/** The shortest text that means these days. */
export function textOf({ from, to }: Days): string {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  const whole = [year, month].find((text) => firstDay(text) === from && lastDay(text) === to);
  if (whole) return whole;
  const years = [year, to.slice(0, 4)] as const;
  return wholeYears({ from, to }) ? years.join('..') : `${from}..${to}`;
}

const wholeYears = ({ from, to }: Days): boolean => from.endsWith('-01-01') && to.endsWith('-12-31');

/** As many days right before; as many whole years before whole years, which differ in their days. */
export function daysBefore({ from, to }: Days): Days {
  if (wholeYears({ from, to })) {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    const year = (number: number) => String(number).padStart(4, '0');
    return { from: `${year(first - (last - first + 1))}-01-01`, to: `${year(first - 1)}-12-31` };
  }
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return { from: dayOf(first - (last - first + 1)), to: dayOf(first - 1) };
}

/** "2013", "Apr 2013", "2011–2013" or "1 Jun 2012 – 31 May 2013". */
export function daysInWords(days: Days): string {
  const text = textOf(days);
  if (!text.includes('..')) return formatDate(text);
  return wholeYears(days) ? text.replace('..', '–') : `${formatDate(days.from)} – ${formatDate(days.to)}`;
}
