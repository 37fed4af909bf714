import { expect, it } from 'vitest';
import { bySource } from './citations';

const source = { id: 'source:a', name: 'A' };

it('names each source once, with all its places', () => {
  const first = { source, section: 'III.1.(1)', page: 17, row: null };
  expect(bySource([first, { ...first, section: 'III.1.(2)', page: null }, first])).toEqual([
    { source, places: ['III.1.(1), page 17', 'III.1.(2)'] },
  ]);
});
