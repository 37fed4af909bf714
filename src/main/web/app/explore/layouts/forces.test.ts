import { describe, expect, it } from 'vitest';
import { byForces, type Bodies } from './forces';

const chain = (count: number): Bodies => ({
  places: Array.from({ length: count }, () => null),
  fixed: Array.from({ length: count }, () => false),
  rooms: Array.from({ length: count }, () => 27),
  links: Array.from({ length: count - 1 }, (_, at) => [at, at + 1] as const),
});

describe('forces', () => {
  it('put nobody on anybody else', () => {
    const places = byForces(chain(400));
    const gaps = places.flatMap((a, at) => places.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(26);
  });

  it('put linked ones nearer than others', () => {
    const [a, b, , , , f] = byForces(chain(6));
    const away = (p?: { x: number; y: number }, q?: { x: number; y: number }) =>
      Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
    expect(away(a, b)).toBeLessThan(away(a, f));
  });

  it('leave what stays where it is', () => {
    const bodies = { ...chain(3), places: [{ x: 700, y: -40 }, null, null], fixed: [true, false, false] };
    expect(byForces(bodies)[0]).toEqual({ x: 700, y: -40 });
  });

  it('come to the same each time', () => expect(byForces(chain(50))).toEqual(byForces(chain(50))));
});
