import { expect, it } from 'vitest';
import { dayNumber, dayOf, firstDay, isDay, lastDay, monthsOn } from './days';

it('knows the days that a date of any precision may be', () => {
  expect([firstDay('2004-12'), lastDay('2004-12')]).toEqual(['2004-12-01', '2004-12-31']);
  expect([firstDay('2004'), lastDay('2004')]).toEqual(['2004-01-01', '2004-12-31']);
  expect([firstDay('2004-02-29'), lastDay('2004-02-29')]).toEqual(['2004-02-29', '2004-02-29']);
  expect(lastDay('2004-02')).toBe('2004-02-29');
  expect([firstDay('about 2004'), lastDay('about 2004')]).toEqual([null, null]);
});

it('counts days and months', () => {
  expect(dayOf(dayNumber('2008-04-30') + 1)).toBe('2008-05-01');
  expect(monthsOn('2008-01-31', 1)).toBe('2008-02-29');
  expect(monthsOn('2008-01-15', -12)).toBe('2007-01-15');
});

it('takes no day that there is not', () => {
  expect(isDay('2004-02-29')).toBe(true);
  expect(isDay('2005-02-29')).toBe(false);
  expect(isDay('2005-02')).toBe(false);
  expect(isDay('0020-02-01')).toBe(false);
  expect(isDay('9999-01-01')).toBe(false);
});
