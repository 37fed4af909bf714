import { describe, expect, it } from 'vitest';
import { fitted, freeOf, onPlane, zoomed, type View } from './View';

const view: View = { zoom: 2, pan: { x: 10, y: -20 } };
const limits = [0.1, 3] as const;

describe('a view', () => {
  it('keeps what is seen at a point where it is, however near it comes', () => {
    const at = { x: 300, y: 200 };
    const before = onPlane(view, at);
    for (const factor of [0.5, 1.2, 100]) {
      const after = onPlane(zoomed(view, factor, at, limits), at);
      expect(after.x).toBeCloseTo(before.x);
      expect(after.y).toBeCloseTo(before.y);
    }
    expect(zoomed(view, 100, at, limits).zoom).toBe(3);
  });

  it('fits a box of the plane into a box of the screen, in its middle', () => {
    const screen = { x1: 200, y1: 0, x2: 800, y2: 300 };
    const { zoom, pan } = fitted({ x1: 0, y1: 0, x2: 1200, y2: 100 }, screen, limits);
    expect(zoom).toBe(0.5);
    expect({ x: pan.x + 600 * zoom, y: pan.y + 50 * zoom }).toEqual({ x: 500, y: 150 });
  });

  it('fits a single point no nearer than is allowed', () =>
    expect(fitted({ x1: 5, y1: 5, x2: 5, y2: 5 }, { x1: 0, y1: 0, x2: 100, y2: 100 }, limits).zoom).toBe(3));
});

describe('what panels leave free', () => {
  it('is all without panels', () => expect(freeOf(800, 600, [])).toEqual({ x1: 0, y1: 0, x2: 800, y2: 600 }));

  it('is the larger side of each', () => {
    const high = { x1: 10, y1: 100, x2: 210, y2: 590 };
    expect(freeOf(800, 600, [high])).toEqual({ x1: 210, y1: 0, x2: 800, y2: 600 });
    const low = { x1: 10, y1: 540, x2: 210, y2: 590 };
    expect(freeOf(800, 600, [low])).toEqual({ x1: 0, y1: 0, x2: 800, y2: 540 });
    expect(freeOf(800, 600, [high, { x1: 560, y1: 10, x2: 790, y2: 200 }])).toEqual({
      x1: 210,
      y1: 200,
      x2: 800,
      y2: 600,
    });
  });
});
