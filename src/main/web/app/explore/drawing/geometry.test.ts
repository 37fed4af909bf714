import { describe, expect, it } from 'vitest';
import type { DrawnNode } from '../chart/elements';
import { distance, middleOf, wayOf } from './geometry';
import type { Body, Line } from './Scene';

const body = (x: number, y: number, more: Partial<DrawnNode> = {}): Body => ({
  node: {
    id: `${x},${y}`,
    is: 'entity',
    label: '',
    colour: null,
    shape: 'ellipse',
    width: 20,
    height: 20,
    at: { x, y },
    pinned: false,
    fresh: false,
    faint: false,
    ...more,
  },
  x,
  y,
  goal: null,
  placed: true,
  degree: 1,
  selected: false,
});
const line = (from: Body, to: Body, bend = 0): Line => ({
  link: { id: 'link', from: from.node.id, to: to.node.id, label: '', line: 'dated', fresh: false },
  from,
  to,
  bend,
  selected: false,
});

describe('the way of a link', () => {
  it('ends at the edge of a node, from wherever it comes', () => {
    for (const [x, y] of [
      [100, 0],
      [0, -80],
      [60, 80],
    ] as const) {
      const { to } = wayOf(line(body(x, y), body(0, 0)));
      expect(Math.hypot(to.x, to.y)).toBeCloseTo(12);
    }
    const box = body(0, 0, { is: 'rest', width: 100, height: 40 });
    expect(wayOf(line(body(0, 300), box)).to).toEqual({ x: 0, y: 22 });
    expect(wayOf(line(body(300, 0), box)).to).toEqual({ x: 52, y: 0 });
  });

  it('passes as far beside the straight way as it is bent', () => {
    const bent = wayOf(line(body(0, 0), body(200, 0), 26));
    expect(Math.abs(middleOf(bent).y - 26)).toBeLessThan(2);
    expect(distance({ x: 100, y: 26 }, bent)).toBeLessThan(2);
    expect(distance({ x: 100, y: 0 }, bent)).toBeGreaterThan(20);
  });

  it('leads back to the node where it began there', () => {
    const one = body(0, 0);
    const { control, to } = wayOf(line(one, one));
    expect(control).not.toBeNull();
    expect(to.x).toBeGreaterThanOrEqual(10);
  });
});

describe('the distance from a way', () => {
  const straight = wayOf(line(body(0, 0), body(200, 0)));
  it('is that from its nearest point', () => {
    expect(distance({ x: 50, y: 7 }, straight)).toBe(7);
    expect(distance({ x: -30, y: 40 }, straight)).toBe(50);
  });
});
