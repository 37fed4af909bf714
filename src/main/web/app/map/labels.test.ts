import { expect, it } from 'vitest';
import { labelled } from './labels';

it('keeps labels off each other and off spots', () => {
  const labels = labelled([
    { words: 'MY', at: [100, 100], small: false },
    { words: 'BN', at: [104, 100], small: true },
    { words: 'ID', at: [102, 108], small: false },
  ]);
  for (const [at, one] of labels.entries()) {
    for (const other of labels.slice(at + 1)) {
      expect(Math.abs(one.x - other.x) >= 19 || Math.abs(one.y - other.y) >= 12).toBe(true);
    }
  }
  expect(labels.every(({ x, y }) => Math.abs(x - 104) >= 8 || Math.abs(y - 100) >= 8)).toBe(true);
});

it('sets a label in the middle of a country that is large enough', () => {
  expect(labelled([{ words: 'AU', at: [50, 60], small: false }])).toEqual([{ words: 'AU', x: 50, y: 60 }]);
});

it('leaves out labels for which there is no room, where it may', () => {
  const crowd = Array.from({ length: 20 }, (_, at) => ({ words: `A${at}`, at: [50, 60] as const, small: false }));
  expect(labelled(crowd)).toHaveLength(20);
  expect(labelled(crowd, true).length).toBeLessThan(12);
});
