import type { Point } from '../chart/chart';
import type { Body, Line } from './Scene';

/** The way of a link over the plane: from the middle of one node to the edge of the other, around a control point. */
export interface Way {
  from: Point;
  control: Point | null;
  to: Point;
  /** In which direction it arrives. */
  angle: number;
}

const gap = 2;
const loop = 34;

export function wayOf({ from, to, bend }: Line): Way {
  if (from === to) return loopOf(from, bend);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  if (bend === 0) return { from, control: null, to: edgeOf(to, from), angle: Math.atan2(dy, dx) };
  const control = {
    x: (from.x + to.x) / 2 - (2 * bend * dy) / length,
    y: (from.y + to.y) / 2 + (2 * bend * dx) / length,
  };
  const end = edgeOf(to, control);
  return { from, control, to: end, angle: Math.atan2(to.y - control.y, to.x - control.x) };
}

/** From above a node down into its right side. */
function loopOf(body: Body, bend: number): Way {
  const far = loop + body.node.width / 2 + Math.abs(bend);
  const control = { x: body.x + far, y: body.y - far };
  const end = { x: body.x + body.node.width / 2 + gap, y: body.y };
  return { from: body, control, to: end, angle: Math.atan2(end.y - control.y, end.x - control.x) };
}

/** Where a link that comes from there meets a node. */
function edgeOf({ x, y, node }: Body, from: Point): Point {
  const [dx, dy] = [from.x - x, from.y - y];
  const [w, h] = [node.width / 2 + gap, node.height / 2 + gap];
  const share =
    node.is === 'entity'
      ? w / (Math.hypot(dx, dy) || 1)
      : Math.min(w / Math.max(1e-6, Math.abs(dx)), h / Math.max(1e-6, Math.abs(dy)));
  return { x: x + dx * Math.min(1, share), y: y + dy * Math.min(1, share) };
}

/** The middle of a way, where its label stands. */
export const middleOf = ({ from, control, to }: Way): Point =>
  control
    ? { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 }
    : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };

/** How far a point is from a way. */
export function distance(point: Point, way: Way): number {
  if (!way.control) return toSegment(point, way.from, way.to);
  const { from, control, to } = way;
  let least = Infinity;
  let last = from;
  for (let step = 1; step <= 12; step += 1) {
    const t = step / 12;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    const next = { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
    least = Math.min(least, toSegment(point, last, next));
    last = next;
  }
  return least;
}

function toSegment({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}
