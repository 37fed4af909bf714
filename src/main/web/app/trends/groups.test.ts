import { expect, it } from 'vitest';
import type { SeizureSeriesQuery } from '../../generated/operations';
import { groupsOf, inGroup, linesOf } from './groups';

const row = { year: 2013, month: null, substance: null, country: null, transport: null, count: 1, massKg: null };

it('names groups by what divides them, and leaves out what is unknown', () => {
  const answer = {
    seizureStatistics: [
      { ...row, country: { id: 'country:ES', name: 'Spain' } },
      { ...row, country: null },
    ],
  };
  expect(groupsOf(answer, 'country')).toEqual([{ key: 'country:ES', name: 'Spain' }]);
  expect(groupsOf({ seizureStatistics: [{ ...row, transport: 'AIR' }] }, 'transport')).toEqual([
    { key: 'AIR', name: 'By air' },
  ]);
});

it('draws a line for all and one for each group', () => {
  const answer: SeizureSeriesQuery = {
    all: [{ ...row, count: 9 }],
    groups: [{ ...row, country: { id: 'country:ES' }, count: 4 }],
    everything: [{ ...row, count: 20 }],
    reporting: [{ year: 2013, country: { id: 'country:ES' } }],
  };
  const groups = [
    { key: 'country:ES', name: 'Spain' },
    { key: 'country:BO', name: 'Bolivia' },
  ];
  const lines = linesOf(answer, groups, { when: ['2013'], division: 'country', step: 'year', measure: 'count' });
  expect(lines.map(({ points }) => points[0]?.value)).toEqual([9, 4, null]);
});

it('asks for the seizures of a group', () => {
  expect(inGroup('transport', 'AIR')).toEqual({ transport: { in: ['AIR'] } });
  expect(inGroup('country', 'country:ES')).toEqual({ country: { id: { eq: 'country:ES' } } });
});
