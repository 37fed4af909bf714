import type { Point } from '../chart/chart';

/** Whether a point lies within a line that closes on itself: it crosses the line an odd number of times on its way out. */
export function within({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  line.forEach((a, at) => {
    const b = line[(at + 1) % line.length] ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  });
  return inside;
}
