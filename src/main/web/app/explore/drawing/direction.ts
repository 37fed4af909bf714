export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

interface Point {
  id: string;
  x: number;
  y: number;
}

const vectors: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const isDirection = (key: string): key is Direction => key in vectors;

/** The nearest point in a direction; what lies aside counts as farther, and what lies behind does not count. */
export function towards(start: Point, points: readonly Point[], direction: Direction): string | undefined {
  const [dx, dy] = vectors[direction];
  let best: string | undefined;
  let least = Infinity;
  for (const point of points) {
    const [x, y] = [point.x - start.x, point.y - start.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    const cost = ahead + 2 * aside;
    if (point.id !== start.id && ahead > 0 && aside <= 2 * ahead && cost < least) [best, least] = [point.id, cost];
  }
  return best;
}
