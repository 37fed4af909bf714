import { expect, it } from 'vitest';
import { median, moved, pointsOf, reachingBack, reportedBy, stepsOf, unusual } from './series';

it('goes through years and months', () => {
  expect(stepsOf({ from: '2012-11-15', to: '2013-02-01' }, 'month')).toEqual([
    '2012-11',
    '2012-12',
    '2013-01',
    '2013-02',
  ]);
  expect(stepsOf({ from: '2011-01-01', to: '2013-12-31' }, 'year')).toEqual(['2011', '2012', '2013']);
  expect(moved('2013-01', 'month', -13)).toBe('2011-12');
  expect(reachingBack({ from: '2013-03-01', to: '2013-12-31' }, 'month')).toBe('2012-03-01');
  expect(reachingBack({ from: '2013-03-01', to: '2013-12-31' }, 'year')).toBe('2008-01-01');
});

it('tells none from not reported', () => {
  const points = pointsOf(['2011', '2012', '2013'], new Map([['2013', 8]]), new Set(['2012', '2013']), 'year');
  expect(points.map(({ value }) => value)).toEqual([null, 0, 8]);
});

it('compares with the year before, months with the same month', () => {
  const values = new Map([
    ['2012-03', 10],
    ['2013-02', 99],
    ['2013-03', 15],
  ]);
  const [point] = pointsOf(['2013-03'], values, new Set(values.keys()), 'month');
  expect(point?.change).toBeCloseTo(0.5);
  const [none] = pointsOf(['2012-03'], values, new Set(values.keys()), 'month');
  expect(none?.change).toBeNull();
});

it('marks what is far off what was usual, and only that', () => {
  const usual = [100, 104, 98, 101, 97, 103];
  expect(unusual(170, usual)).toBe('high');
  expect(unusual(40, usual)).toBe('low');
  expect(unusual(125, usual)).toBeNull();
  expect(unusual(3, [0, 0, 0, 0, 0, 0])).toBeNull();
  expect(unusual(4, [0, 0, 0, 0, 0, 0])).toBe('high');
});

it('judges nothing where too little is known', () => {
  const values = new Map([
    ['2012', 1],
    ['2013', 1000],
  ]);
  const [point] = pointsOf(['2013'], values, new Set(['2012', '2013']), 'year');
  expect(point?.unusual).toBeNull();
});

it('takes what was reported before a gap for no measure', () => {
  const years = ['2005', '2006', '2007', '2008', '2011'];
  const values = new Map(years.map((year) => [year, year === '2011' ? 9000 : 50]));
  const [point] = pointsOf(['2011'], values, new Set(years), 'year');
  expect(point).toMatchObject({ unusual: null, usual: null, yearBefore: null });
});

it('knows that a country without any seizure in a year does not report', () => {
  const reporting = [{ year: 2012, country: { id: 'country:BO' } }];
  const reported = new Set(['2012-11', '2012-12', '2013-01']);
  expect([...reportedBy('country:BO', reported, reporting)]).toEqual(['2012-11', '2012-12']);
  expect([...reportedBy('country:EC', reported, undefined)]).toEqual([]);
});

it('knows the middle of values', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
