import { describe, expect, it } from 'vitest';
import { spread } from './spread';

const away = (a?: { x: number; y: number }, b?: { x: number; y: number }) =>
  Math.hypot((a?.x ?? NaN) - (b?.x ?? NaN), (a?.y ?? NaN) - (b?.y ?? NaN));

describe('first places', () => {
  it('keep the ends of a chain farther apart than its parts', () => {
    const links = Array.from({ length: 39 }, (_, at) => [at, at + 1] as const);
    const places = spread(40, links, 60);
    expect(away(places[0], places[39])).toBeGreaterThan(3 * away(places[0], places[10]));
  });

  it('keep two crowds apart that one link joins', () => {
    const crowd = (first: number) =>
      Array.from({ length: 66 }, (_, at) => [first + (at % 12), first + ((at + 1 + (at % 5)) % 12)] as const);
    const places = spread(24, [...crowd(0), ...crowd(12), [0, 12] as const], 60);
    const middle = (first: number) => {
      const own = places.slice(first, first + 12);
      return { x: own.reduce((sum, { x }) => sum + x, 0) / 12, y: own.reduce((sum, { y }) => sum + y, 0) / 12 };
    };
    const widest = Math.max(...places.slice(0, 12).map((place) => away(place, middle(0))));
    expect(away(middle(0), middle(12))).toBeGreaterThan(0.8 * widest);
  });

  it('are numbers, whatever is linked', () => {
    for (const [count, links] of [
      [0, []],
      [1, []],
      [5, []],
      [
        3,
        [
          [0, 0],
          [1, 2],
        ],
      ],
    ] as const)
      expect(
        spread(count, links, 60)
          .flatMap(({ x, y }) => [x, y])
          .every(Number.isFinite),
      ).toBe(true);
  });
});
