import { describe, expect, it } from 'vitest';
import { readable, Taken, type Label } from './labels';

const at = (id: string, x: number, weight = 0): Label => ({ id, x1: x, x2: x + 100, y1: 0, y2: 20, weight });

describe('labels', () => {
  it('are all shown where there is room', () => expect(readable([at('a', 0), at('b', 101)]).size).toBe(2));

  it('give way to those with more weight', () => {
    expect([...readable([at('a', 0), at('b', 50, 2), at('c', 120)])]).toEqual(['b']);
  });

  it('do not lie on what is in the way', () => {
    const taken = new Taken();
    taken.add({ x1: 90, x2: 95, y1: 5, y2: 6 });
    expect([taken.isFree(at('a', 0)), taken.isFree(at('b', -20))]).toEqual([false, true]);
  });

  it('are never on each other, however many there are', () => {
    const many = Array.from({ length: 400 }, (_, index) => at(String(index), (index * 37) % 2000, index % 7));
    const shown = many.filter(({ id }) => readable(many).has(id)).sort((a, b) => a.x1 - b.x1);
    shown.slice(1).forEach((label, index) => expect(label.x1).toBeGreaterThanOrEqual(shown[index]?.x2 ?? 0));
    expect(shown.length).toBeGreaterThan(10);
  });
});
