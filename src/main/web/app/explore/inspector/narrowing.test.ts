import { expect, it } from 'vitest';
import type { Group } from '../chart/chart';
import { conditionOf, narrows } from './narrowing';

const group: Group = { origin: 'country:CO', type: 'DEPARTED_FROM', direction: 'IN', kind: 'Seizure', count: 171_874 };

it('asks for seizures of the group only', () => {
  expect(conditionOf(group, { from: '2012-01-01', to: '', substance: ' heroin ' })).toEqual({
    and: [
      { departure: { id: { eq: 'country:CO' } } },
      { seizedOn: { gte: '2012-01-01' } },
      { goods: { some: { substance: { name: { contains: 'heroin', ignoreCase: true } } } } },
    ],
  });
  const goods = conditionOf(
    { ...group, type: 'SEIZED_GOODS', origin: 'substance:heroin' },
    { from: '', to: '2012-01-01', substance: '' },
  );
  expect(goods).toEqual({
    and: [{ goods: { some: { substance: { id: { eq: 'substance:heroin' } } } } }, { seizedOn: { lte: '2012-01-01' } }],
  });
});

it('asks for nothing where nothing is wanted', () => {
  expect(conditionOf(group, { from: '', to: '', substance: ' ' })).toBeNull();
});

it('leaves groups of other kinds alone', () => {
  expect(narrows(group)).toBe(true);
  expect(narrows({ ...group, kind: 'Route', type: 'STOPS_AT' })).toBe(false);
});
