import type { Point } from '../chart/chart';
import { distance, wayOf } from './geometry';
import type { Written } from './paintLabels';
import type { Body, Line, Scene } from './Scene';

/** How far from an element, on the screen, a press still means it. */
const slack = { body: 3, line: 5 };

/** What is at a point of the plane: a node, a label of one, or a link. What is drawn later is met first. */
export function hit(
  scene: Scene,
  point: Point,
  zoom: number,
  onScreen: Point,
  written: readonly Written[],
): string | null {
  const body = scene.standing.findLast((each) => isOn(each, point, slack.body / zoom));
  if (body) return body.node.id;
  const { x, y } = onScreen;
  const label = written.find(({ x1, x2, y1, y2 }) => x >= x1 && x <= x2 && y >= y1 && y <= y2);
  if (label) return label.body.node.id;
  let nearest: string | null = null;
  let least = slack.line / zoom;
  for (const line of scene.lines.values()) {
    if (!line.from.placed || !line.to.placed || !near(line, point, least)) continue;
    const away = distance(point, wayOf(line));
    if (away < least) [nearest, least] = [line.link.id, away];
  }
  return nearest;
}

/** Whether a point lies about where a link does: most do not, which is told sooner than how far away they are. */
function near({ from, to, bend }: Line, { x, y }: Point, least: number): boolean {
  const more = least + (from === to ? Infinity : 2 * Math.abs(bend));
  return (
    x >= Math.min(from.x, to.x) - more &&
    x <= Math.max(from.x, to.x) + more &&
    y >= Math.min(from.y, to.y) - more &&
    y <= Math.max(from.y, to.y) + more
  );
}

function isOn({ x, y, node }: Body, point: Point, more: number): boolean {
  const [dx, dy] = [Math.abs(point.x - x), Math.abs(point.y - y)];
  return dx <= node.width / 2 + more && dy <= node.height / 2 + more;
}
