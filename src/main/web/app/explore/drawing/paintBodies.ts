import { outlineOf } from '../../vocabulary/shapes';
import { painted, type Ground } from './ground';
import type { Box } from './labels';
import { boxOf, type Body } from './Scene';

type Pen = OffscreenCanvasRenderingContext2D;

const halo = 8;
/** Outlines are drawn in a square of 16 that they do not fill. */
const square = 13.4;

interface Outline {
  path: Path2D;
  round: boolean;
}

const outlines = new Map<string, Outline>();

function outline(shape: string): Outline {
  const known = outlines.get(shape);
  if (known) return known;
  const { path, round } = outlineOf(shape);
  const made = { path: new Path2D(path), round };
  outlines.set(shape, made);
  return made;
}

/** Draws nodes, those that are selected over the others. */
export function* paintBodies(pen: Pen, bodies: readonly Body[], ground: Ground): Generator<number> {
  const chosen = bodies.filter(({ selected }) => selected);
  const others = bodies.filter(({ selected }) => !selected);
  for (const body of [...others, ...chosen]) {
    if (body.node.fresh) glow(pen, body, ground);
    pen.globalAlpha = body.node.faint ? 0.25 : 1;
    if (body.node.is === 'entity') symbol(pen, body, ground);
    else boxAt(pen, boxOf(body), body, ground, 1.5);
    if (body.selected) frame(pen, body, ground);
    pen.globalAlpha = 1;
    yield 1;
  }
}

/** A glow around what is new. */
function glow(pen: Pen, { x, y, node }: Body, { accent }: Ground): void {
  pen.globalAlpha = 0.35;
  pen.fillStyle = accent;
  pen.beginPath();
  pen.ellipse(x, y, node.width / 2 + halo, node.height / 2 + halo, 0, 0, 2 * Math.PI);
  pen.fill();
}

function symbol(pen: Pen, { x, y, node }: Body, ground: Ground): void {
  const { path, round } = outline(node.shape);
  const scale = node.width / square;
  pen.save();
  pen.translate(x - 8 * scale, y - 8 * scale);
  pen.scale(scale, scale);
  pen.fillStyle = pen.strokeStyle = painted(node.colour, ground);
  pen.lineJoin = 'round';
  if (node.pinned) {
    pen.strokeStyle = ground.ink;
    pen.lineWidth = 5 / scale;
    pen.stroke(path);
    pen.fill(path);
  } else {
    pen.fill(path);
    if (round) {
      pen.lineWidth = 2;
      pen.stroke(path);
    }
  }
  pen.restore();
}

/** What stands for several is a box: with a double frame a group of the analyst, with a dashed one what a group holds beyond. */
export function boxAt(pen: Pen, { x1, x2, y1, y2 }: Box, { node, selected }: Body, ground: Ground, line: number): void {
  pen.fillStyle = ground.surface;
  pen.strokeStyle = selected ? ground.accent : painted(node.colour, ground);
  pen.lineWidth = line;
  pen.setLineDash(node.is === 'rest' ? [5, 3] : []);
  pen.beginPath();
  pen.roundRect(x1, y1, x2 - x1, y2 - y1, 7);
  pen.fill();
  pen.stroke();
  pen.setLineDash([]);
  if (node.is !== 'bundle') return;
  pen.beginPath();
  pen.roundRect(x1 + 4, y1 + 4, x2 - x1 - 8, y2 - y1 - 8, 4);
  pen.stroke();
}

function frame(pen: Pen, { x, y, node }: Body, { accent }: Ground): void {
  const away = 5;
  pen.strokeStyle = accent;
  pen.lineWidth = 3;
  pen.beginPath();
  if (node.is === 'entity') pen.arc(x, y, node.width / 2 + away, 0, 2 * Math.PI);
  else
    pen.roundRect(
      x - node.width / 2 - away,
      y - node.height / 2 - away,
      node.width + 2 * away,
      node.height + 2 * away,
      10,
    );
  pen.stroke();
}
