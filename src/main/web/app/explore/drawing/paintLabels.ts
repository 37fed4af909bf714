import { middleOf, wayOf } from './geometry';
import type { Ground } from './ground';
import { boxAt } from './paintBodies';
import { Taken, type Box } from './labels';
import { boxOf, type Body, type Line } from './Scene';
import { family, plainSize, rowHeight, textOf, type Text } from './text';
import type { View } from './View';

type Pen = OffscreenCanvasRenderingContext2D;

/** A label that is written, with its box on the screen. */
export interface Written extends Box {
  body: Body;
  text: Text;
  scale: number;
  /** Whether it is written under its node, on it, or in a frame in place of it. */
  where: 'under' | 'on' | 'instead';
}

/** Labels keep this share of their size on the screen, however far the chart is away. */
const least = 0.9;
/** From this zoom on, what a group holds beyond is written into its box. */
const closeUp = 0.72;
const linkSize = 10;
const leastLinkSize = 6;
/** Of more links than this, no label could be read. */
const mostLinks = 400;
const gap = 4;
/** A label may lie on nodes that are smaller than this on the screen: from afar it is what tells the most. */
const leastInTheWay = 9;

const scaleOf = (zoom: number): number => Math.max(least, zoom);

/**
 * Which labels are written: none on another, nor on another node. What is selected, what is new, what stands for many and
 * what has many links comes first.
 */
export function labelsOf(bodies: readonly Body[], view: View): Written[] {
  const [nodes, texts] = [new Taken(), new Taken()];
  const far = view.zoom < closeUp;
  for (const body of bodies)
    if (body.node.width * view.zoom >= leastInTheWay && !(far && body.node.is === 'rest'))
      nodes.add(screenBox(body, view));
  const written: Written[] = [];
  const ordered = bodies.filter(({ node }) => !node.faint).sort((a, b) => weight(b) - weight(a));
  for (const body of ordered) {
    // Most of many have no room for any text: these are never measured.
    if (body.node.is === 'entity' && !body.selected && !texts.isFree(around(body, view))) continue;
    const label = body.node.is === 'rest' ? ofRest(body, view, far) : under(body, view);
    // What is selected is always named.
    const free = label.where === 'on' || (texts.isFree(label) && (body.selected || nodes.isFree(label)));
    if (!free) continue;
    texts.add(label);
    written.push(label);
  }
  return written;
}

const weight = ({ node, selected, degree }: Body): number =>
  (selected ? 1e6 : 0) + (node.is === 'entity' ? 0 : 1e5) + (node.fresh ? 1e3 : 0) + degree;

function screenBox(body: Body, { zoom, pan }: View): Box {
  const { x1, x2, y1, y2 } = boxOf(body);
  return { x1: x1 * zoom + pan.x, x2: x2 * zoom + pan.x, y1: y1 * zoom + pan.y, y2: y2 * zoom + pan.y };
}

/** Where the label of a node at least is, however short it be. */
function around(body: Body, view: View): Box {
  const { x1, x2, y1, y2 } = screenBox(body, view);
  return { x1: x1 - 12, x2: x2 + 12, y1, y2: y2 + rowHeight };
}

function under(body: Body, view: View): Written {
  const { zoom, pan } = view;
  const { x, y, node, selected } = body;
  const scale = scaleOf(zoom);
  const text = textOf(node.label);
  const top = (y + node.height / 2) * zoom + pan.y + (selected ? 5 * zoom : 0) + gap * scale;
  const half = (text.width * scale) / 2 + 2;
  const middle = x * zoom + pan.x;
  const box = { x1: middle - half, x2: middle + half, y1: top, y2: top + text.rows.length * rowHeight * scale };
  return { body, text, scale, where: 'under', ...box };
}

/** What a group of links holds beyond is written into its box or, where that is too small, in place of it. */
function ofRest(body: Body, view: View, far: boolean): Written {
  if (!far)
    return { body, text: textOf(body.node.label, 116), scale: view.zoom, where: 'on', ...screenBox(body, view) };
  const text = textOf(body.node.label, Infinity);
  const [x, y] = [body.x * view.zoom + view.pan.x, body.y * view.zoom + view.pan.y];
  const w = Math.max((text.width * least) / 2 + 8, (body.node.width * view.zoom) / 2);
  const h = Math.max(rowHeight * 0.75, (body.node.height * view.zoom) / 2);
  return { body, text, scale: least, where: 'instead', x1: x - w, x2: x + w, y1: y - h, y2: y + h };
}

/** Writes labels of nodes; the pen draws in the measures of the screen. */
export function writeLabels(pen: Pen, written: readonly Written[], ground: Ground): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const { body, text, scale, where, x1, x2, y1, y2 } of written) {
    if (where === 'instead') boxAt(pen, { x1, x2, y1, y2 }, body, ground, 1);
    if (where === 'under') {
      pen.globalAlpha = 0.85;
      pen.fillStyle = ground.ground;
      pen.fillRect(x1, y1, x2 - x1, y2 - y1);
      pen.globalAlpha = 1;
    }
    const bold = body.selected || body.node.is !== 'entity';
    pen.font = `${bold ? '600 ' : ''}${plainSize * scale}px ${family}`;
    pen.fillStyle = ground.ink;
    const first = (y1 + y2) / 2 - ((text.rows.length - 1) / 2) * rowHeight * scale;
    text.rows.forEach((row, nth) => pen.fillText(row, (x1 + x2) / 2, first + nth * rowHeight * scale));
  }
}

/** Writes what links are along them, where they are long enough and nothing lies there. */
export function writeLinks(
  pen: Pen,
  lines: readonly Line[],
  inTheWay: readonly Box[],
  ground: Ground,
  { zoom, pan }: View,
): void {
  if (lines.length > mostLinks || linkSize * zoom < leastLinkSize) return;
  const taken = new Taken();
  inTheWay.forEach((box) => taken.add(box));
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const size = linkSize * zoom;
  for (const line of [...lines].sort((a, b) => Number(b.selected) - Number(a.selected))) {
    const way = wayOf(line);
    const { x, y } = middleOf(way);
    const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
    const chord = Math.atan2(way.to.y - way.from.y, way.to.x - way.from.x);
    const width = (textOf(line.link.label, Infinity).width * size) / plainSize;
    if (width > Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y) * zoom) continue;
    const [across, up] = [Math.abs(Math.cos(chord)), Math.abs(Math.sin(chord))];
    const [w, h] = [(width * across + size * up) / 2 + 1, (width * up + size * across) / 2 + 1];
    const box = { x1: at.x - w, x2: at.x + w, y1: at.y - h, y2: at.y + h };
    if (!taken.isFree(box)) continue;
    taken.add(box);
    pen.save();
    pen.translate(at.x, at.y);
    pen.rotate(Math.cos(chord) < 0 ? chord + Math.PI : chord);
    pen.globalAlpha = 0.85;
    pen.fillStyle = ground.ground;
    pen.fillRect(-width / 2 - 2, -size * 0.65, width + 4, size * 1.3);
    pen.globalAlpha = 1;
    pen.font = `${size}px ${family}`;
    pen.fillStyle = line.selected || line.link.fresh ? ground.ink : ground.muted;
    pen.fillText(line.link.label, 0, 0);
    pen.restore();
  }
}

/** Where nodes are on the screen. */
export const boxesOf = (bodies: readonly Body[], view: View): Box[] => bodies.map((body) => screenBox(body, view));
