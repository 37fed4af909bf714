import { expect, it } from 'vitest';
import { daysBefore, daysIn, daysInWords, textOf } from './period';

it('reads years, months and days, and writes them as short as they were', () => {
  for (const text of ['2013', '2012-02', '2011..2013', '2012-06-01..2013-05-31']) {
    const days = daysIn(text);
    expect(days && textOf(days)).toBe(text);
  }
  expect(daysIn('2012-02')).toEqual({ from: '2012-02-01', to: '2012-02-29' });
});

it('takes no days that there are not', () => {
  expect(['', null, 'all', '2013-02-30', '2013..2011'].map(daysIn)).toEqual([null, null, null, null, null]);
});

it('compares with as many days before, and years with years', () => {
  expect(daysBefore({ from: '2013-01-01', to: '2013-12-31' })).toEqual({ from: '2012-01-01', to: '2012-12-31' });
  expect(daysBefore({ from: '2012-01-01', to: '2013-12-31' })).toEqual({ from: '2010-01-01', to: '2011-12-31' });
  expect(daysBefore({ from: '2013-04-01', to: '2013-04-30' })).toEqual({ from: '2013-03-02', to: '2013-03-31' });
});

it('says days in words', () => {
  expect(daysInWords({ from: '2013-01-01', to: '2013-12-31' })).toBe('2013');
  expect(daysInWords({ from: '2011-01-01', to: '2013-12-31' })).toBe('2011–2013');
});
