// Numbers and dates in the reader's locale. A date known to the month stays a month, and to the year a year.

const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 });
const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export const formatNumber = (value: number): string => numbers.format(value);

/** A day, month or year in ISO notation; anything else is given back as it is. */
export function formatDate(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return days.format(new Date(date));
  if (/^\d{4}-\d{2}$/.test(date)) return months.format(new Date(`${date}-01`));
  return date;
}

export const formatMoment = (moment: string): string => moments.format(new Date(moment));

/** "1997 – Mar 2005", "since 1997", "until Mar 2005", or nothing where neither end is known. */
export function formatSpan(from: string | null, to: string | null): string {
  if (from && to) return `${formatDate(from)} – ${formatDate(to)}`;
  if (from) return `since ${formatDate(from)}`;
  return to ? `until ${formatDate(to)}` : '';
}

/** "signed 3 Jun 1997", or that its day is not reported. */
export const dated = (what: string, date: string | null): string =>
  date ? `${what} ${formatDate(date)}` : `${what}: not reported`;
