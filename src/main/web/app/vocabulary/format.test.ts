import { expect, it } from 'vitest';
import { formatDate, formatSpan } from './format';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

it('keeps the precision of a date', () => {
  expect(formatDate('1997')).toBe('1997');
  expect(formatDate('1997-06')).not.toMatch(/15|01/);
  expect(formatDate('1997-06')).toMatch(/1997/);
  expect(formatDate('1997-06-15')).toBe(day.format(Date.UTC(1997, 5, 15)));
});

it('says only those ends of a span that are known', () => {
  expect(formatSpan('1997', '2005')).toBe('1997 – 2005');
  expect(formatSpan('1997', null)).toBe('since 1997');
  expect(formatSpan(null, '2005')).toBe('until 2005');
  expect(formatSpan(null, null)).toBe('');
});
