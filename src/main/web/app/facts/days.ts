// Days as numbers, for axes and sliders. A date known to the month or year has a first and a last day that it may be.

const pattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;
const millisecondsOfDay = 86_400_000;

/** The number of a day: whole days since 1970. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay);

export const dayOf = (number: number): string => new Date(number * millisecondsOfDay).toISOString().slice(0, 10);

/** Whether a text is a day that there is, of 1900 to 2099: while a year is typed, a field of a date gives years such as 2. */
export const isDay = (text: string): boolean =>
  /^(19|20)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(dayNumber(text)) === text;

/** The day that an address names, or null where it names none that there is. */
export function dayIn(at: URLSearchParams, name = 'day'): string | null {
  const day = at.get(name);
  return day && isDay(day) ? day : null;
}

/** The last day that any of these dates may be, or null where there is none. */
export const lastOf = (dates: readonly (string | null)[]): string | null =>
  dates
    .flatMap((date) => (date ? (lastDay(date) ?? []) : []))
    .sort()
    .at(-1) ?? null;

/** The first day that a date may be, or null where it is in no form known here. */
export function firstDay(date: string): string | null {
  const parts = pattern.exec(date);
  return parts && `${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
}

/** The last day that a date may be. */
export function lastDay(date: string): string | null {
  const [, year, month, day] = pattern.exec(date) ?? [];
  if (!year || (month && day)) return year ? date : null;
  // Day 0 of a month is the last of the month before.
  return month ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : `${year}-12-31`;
}

/** The same day some months on, or the last of its month where that is shorter. */
export function monthsOn(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);
