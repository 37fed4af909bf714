import { strokes } from '../chart/line';
import { wayOf, type Way } from './geometry';
import type { Ground } from './ground';
import type { Line } from './Scene';

type Pen = OffscreenCanvasRenderingContext2D;

const arrow = { long: 9, half: 3.6 };
/** Smaller than this on the screen, an arrow would not be seen. */
const leastArrow = 2;
/** So many are drawn at once: fewer take longer to say, more take longer to fill. */
const atOnce = 8;

/** Draws links, those that are selected over the others. */
export function* paintLines(pen: Pen, lines: readonly Line[], ground: Ground, zoom: number): Generator<number> {
  for (const [look, alike] of byLook(lines)) {
    const line = alike[0];
    if (!line) continue;
    const colour = line.selected || line.link.fresh ? ground.accent : ground.link;
    const { width, dash } = strokes[line.link.line];
    pen.strokeStyle = pen.fillStyle = colour;
    pen.lineWidth = Math.max(look.endsWith('selected') ? 2.5 : width, line.link.fresh ? 3 : 0);
    // However far away, dashes can be told from gaps.
    pen.setLineDash(dash.map((length) => length * Math.max(1, 0.6 / zoom)));
    for (let at = 0; at < alike.length; at += atOnce) {
      const some = alike.slice(at, at + atOnce).map(wayOf);
      trace(pen, some);
      if (arrow.long * zoom >= leastArrow) point(pen, some, line.link.line, ground);
      yield some.length;
    }
  }
  pen.setLineDash([]);
}

/** Links that are drawn alike, in the order in which they are drawn. */
function byLook(lines: readonly Line[]): [string, Line[]][] {
  const looks = new Map<string, Line[]>();
  for (const line of lines) {
    const look = `${line.link.line}${line.link.fresh ? ' fresh' : ''}${line.selected ? ' selected' : ''}`;
    const alike = looks.get(look);
    if (alike) alike.push(line);
    else looks.set(look, [line]);
  }
  const rank = (look: string) => (look.endsWith('selected') ? 2 : look.endsWith('fresh') ? 1 : 0);
  return [...looks].sort(([a], [b]) => rank(a) - rank(b));
}

function trace(pen: Pen, ways: readonly Way[]): void {
  pen.beginPath();
  for (const { from, control, to } of ways) {
    pen.moveTo(from.x, from.y);
    if (control) pen.quadraticCurveTo(control.x, control.y, to.x, to.y);
    else pen.lineTo(to.x, to.y);
  }
  pen.stroke();
}

/** Arrows: hollow where a link has ended, open where it is inferred. */
function point(pen: Pen, ways: readonly Way[], line: Line['link']['line'], ground: Ground): void {
  pen.beginPath();
  for (const { to, angle } of ways) {
    const [along, across] = [Math.cos(angle), Math.sin(angle)];
    const [x, y] = [to.x - arrow.long * along, to.y - arrow.long * across];
    pen.moveTo(x - arrow.half * across, y + arrow.half * along);
    pen.lineTo(to.x, to.y);
    pen.lineTo(x + arrow.half * across, y - arrow.half * along);
    if (line !== 'inferred') pen.closePath();
  }
  if (line !== 'ended' && line !== 'inferred') return pen.fill();
  const [dash, width, colour] = [pen.getLineDash(), pen.lineWidth, pen.fillStyle];
  if (line === 'ended') {
    pen.fillStyle = ground.ground;
    pen.fill();
    pen.fillStyle = colour;
  }
  pen.setLineDash([]);
  pen.lineWidth = 1.2;
  pen.stroke();
  pen.setLineDash(dash);
  pen.lineWidth = width;
}
