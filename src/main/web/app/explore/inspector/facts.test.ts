import { describe, expect, it } from 'vitest';
import { factsOf, textOf } from './facts';

describe('facts', () => {
  it('are named as the operation names them, and what is null or empty is not recorded', () => {
    const { known, unknown } = factsOf({
      id: 'a:b',
      name: 'B',
      kind: 'A',
      inForceOn: '2002-11',
      endedOn: null,
      tasks: [],
    });
    expect(known).toEqual([{ path: 'inForceOn', label: 'In force on', value: '2002-11' }]);
    expect(unknown).toEqual(['Ended on', 'Tasks']);
  });

  it('keep zero and false, which are known', () => {
    expect(factsOf({ rejected: 0, preliminary: false }).known).toHaveLength(2);
  });

  it('are written by their type in the schema', () => {
    expect(textOf('transport', 'SEA')).toBe('Sea');
    expect(textOf('establishedOn', '1997')).toBe('1997');
    expect(textOf('rowsRead', 171874)).toBe((171874).toLocaleString());
    expect(textOf('observations.year', 2005)).toBe('2005');
  });

  it('leave the words of a report as they are', () => {
    expect(textOf('transportReported', 'AIR')).toBe('AIR');
    expect(textOf('valueFound', '2011-02-30')).toBe('2011-02-30');
    expect(textOf('code', 'JP')).toBe('JP');
  });
});
