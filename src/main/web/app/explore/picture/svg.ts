// A chart as a picture: what is seen of it, on white, with what it must not be given away without.
import { outlineOf } from '../../vocabulary/shapes';
import type { Point } from '../chart/chart';
import type { DrawnLink, DrawnNode, Elements } from '../chart/elements';
import { strokes } from '../chart/line';
import { readable, type Label } from '../drawing/labels';
import { escaped, wrapped } from './markup';
import type { DrawnPaper } from './papersOf';

export interface Caption {
  title: string;
  /** Who may see it, who says so, and when it was read: lines below the picture. */
  lines: readonly string[];
  /** What the symbols mean. */
  legend: readonly { name: string; colour: string; shape: string }[];
}

type Placed = DrawnNode & { at: Point };

const [margin, head, step, letter] = [90, 46, 18, 6.6];
const [ink, muted, stroke] = ['#18202a', '#566170', '#7b8694'];

/** The picture as SVG. Nodes without a place are left out. */
export function svgOf(
  elements: Elements,
  { title, lines, legend }: Caption,
  papers: readonly DrawnPaper[] = [],
): string {
  const nodes = elements.nodes.filter((node): node is Placed => node.at !== null);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const [left, right] = reach([...nodes.map((node) => node.at.x), ...papers.flatMap(({ x1, x2 }) => [x1, x2])]);
  const [top, bottom] = reach([...nodes.map((node) => node.at.y), ...papers.flatMap(({ y1, y2 }) => [y1, y2])]);
  const width = Math.max(right - left, 480);
  const rows = lines.flatMap((line) => wrapped(line, Math.floor((width - 20) / letter)));
  const foot = 34 + step * (rows.length + Math.ceil(legend.length / columns(width)));
  const [x, y, w, h] = [left, top - head, width, bottom - top + head + foot].map((each) => Math.round(each));
  const edges = elements.links.flatMap((link) => edge(link, at));
  const footer = rows.map((row, nth) => line(row, left + 10, bottom + foot - step * (rows.length - nth) + 4));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${w} ${h}" width="${w}" height="${h}" font-family="system-ui, sans-serif" font-size="12">
<title>${escaped(title)}</title>
<defs><marker id="to" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${stroke}"/></marker></defs>
<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#fff"/>
<g font-size="20" font-weight="600" fill="${ink}">${line(title, left + 10, top - 14)}</g>
<g fill="none" stroke="${stroke}">${edges.join('')}</g>
<g>${nodes.map(symbol).join('')}</g>
<g text-anchor="middle" fill="${ink}">${labels(nodes)}</g>
<g fill="${ink}">${papers.map(({ svg }) => svg).join('')}</g>
<g fill="${ink}">${legendOf(legend, left + 10, bottom + 20, width)}</g>
<g fill="${muted}">${footer.join('')}</g>
</svg>`;
}

/** From where to where a picture reaches; something, even where there is nothing. */
const reach = (values: readonly number[]): [number, number] =>
  values.length > 0 ? [Math.min(...values) - margin, Math.max(...values) + margin] : [-margin, margin];

const line = (text: string, x: number, y: number): string => `<text x="${x}" y="${y}">${escaped(text)}</text>`;

function edge({ from: start, to: end, label, line: looks }: DrawnLink, at: ReadonlyMap<string, Placed>): string[] {
  const [from, to] = [at.get(start), at.get(end)];
  if (!from || !to || from === to) return [];
  const [dx, dy] = [to.at.x - from.at.x, to.at.y - from.at.y];
  const share = 1 - (to.width / 2 + 3) / (Math.hypot(dx, dy) || 1);
  const path = `M${from.at.x} ${from.at.y}L${(from.at.x + dx * share).toFixed(1)} ${(from.at.y + dy * share).toFixed(1)}`;
  const { width, dash } = strokes[looks];
  const stroke = `stroke-width="${width}"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`;
  return [`<path d="${path}" marker-end="url(#to)" ${stroke}><title>${escaped(label)}</title></path>`];
}

function symbol({ at: { x, y }, width, height, shape, colour, is }: Placed): string {
  const box = `x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="7"`;
  if (is !== 'entity') return `<rect ${box} fill="#fff" stroke="${colour ?? ink}" stroke-width="1.5"/>`;
  const { path } = outlineOf(shape);
  const place = `translate(${x - width / 2} ${y - height / 2}) scale(${width / 16})`;
  return `<path transform="${place}" d="${path}" fill="${colour ?? ink}"/>`;
}

/** Labels as far as none lies on another; all names stand in the other files. */
function labels(nodes: readonly Placed[]): string {
  const boxes = nodes.map(({ id, label, at: { x, y }, height }): Label => {
    const rows = wrapped(label);
    const half = (Math.max(...rows.map((row) => row.length)) * letter) / 2;
    const y1 = y + height / 2 + 3;
    return { id, x1: x - half, x2: x + half, y1, y2: y1 + rows.length * 14, weight: height };
  });
  const shown = readable(boxes);
  return nodes
    .filter(({ id }) => shown.has(id))
    .flatMap(({ label, at: { x, y }, height }) =>
      wrapped(label).map((row, nth) => line(row, x, y + height / 2 + 14 * (nth + 1))),
    )
    .join('');
}

const columns = (width: number): number => Math.max(1, Math.floor(width / 170));

function legendOf(legend: Caption['legend'], left: number, top: number, width: number): string {
  return legend
    .map(({ name, colour, shape }, nth) => {
      const [x, y] = [left + (nth % columns(width)) * 170, top + Math.floor(nth / columns(width)) * step];
      const { path } = outlineOf(shape);
      const mark = `<path transform="translate(${x} ${y - 10}) scale(.75)" d="${path}" fill="${colour}"/>`;
      return mark + line(name, x + 18, y);
    })
    .join('');
}
