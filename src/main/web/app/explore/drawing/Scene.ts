import type { Point } from '../chart/chart';
import type { DrawnLink, DrawnNode, Elements } from '../chart/elements';
import type { Box } from './labels';

/** A node on the plane. */
export interface Body extends Point {
  node: DrawnNode;
  /** Where it is moving to; null while it stands. */
  goal: Point | null;
  /** False until a place was found for it: until then it is not drawn. */
  placed: boolean;
  /** How many links it has. */
  degree: number;
  selected: boolean;
}

/** A link on the plane. */
export interface Line {
  link: DrawnLink;
  from: Body;
  to: Body;
  /** How far its middle lies beside the straight way, so that links between the same two do not lie on each other. */
  bend: number;
  selected: boolean;
}

const between = 26;

/** What is drawn and where, on a plane without end. */
export class Scene {
  bodies = new Map<string, Body>();
  lines = new Map<string, Line>();

  /**
   * Holds these elements and no others from now on. Nodes that stood already stay where they are; gives those that have no
   * place of their own, and those that are to stand elsewhere.
   */
  renew({ nodes, links }: Elements): { placeless: Body[]; moved: (readonly [Body, Point])[] } {
    const before = this.bodies;
    const chosen = new Set([...this.lines.values()].filter(({ selected }) => selected).map(({ link }) => link.id));
    this.bodies = new Map(nodes.map((node) => [node.id, bodyOf(node, before.get(node.id))]));
    this.lines = new Map();
    for (const link of links) {
      const [from, to] = [this.bodies.get(link.from), this.bodies.get(link.to)];
      if (!from || !to) continue;
      from.degree += 1;
      if (from !== to) to.degree += 1;
      this.lines.set(link.id, { link, from, to, bend: 0, selected: chosen.has(link.id) });
    }
    bend(this.lines.values());
    const all = [...this.bodies.values()];
    return {
      placeless: all.filter(({ node }) => node.at === null),
      moved: all.flatMap((body) => (body.node.at && away(body, body.node.at) ? [[body, body.node.at] as const] : [])),
    };
  }

  select(ids: ReadonlySet<string>): void {
    for (const [id, body] of this.bodies) body.selected = ids.has(id);
    for (const [id, line] of this.lines) line.selected = ids.has(id);
  }

  get standing(): Body[] {
    return [...this.bodies.values()].filter(({ placed }) => placed);
  }
}

function bodyOf(node: DrawnNode, before: Body | undefined): Body {
  const place = before?.placed ? before : node.at;
  const at = { x: place?.x ?? 0, y: place?.y ?? 0, placed: place !== null };
  return Object.assign(before ?? { node, ...at, goal: null, degree: 0, selected: false }, {
    node,
    ...at,
    goal: null,
    degree: 0,
  });
}

const away = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) + Math.abs(a.y - b.y) > 0.01;

/** Spreads links between the same two. */
function bend(lines: Iterable<Line>): void {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    const key = [line.link.from, line.link.to].sort().join('\n');
    const there = pairs.get(key);
    if (there) there.push(line);
    else pairs.set(key, [line]);
  }
  for (const parallel of pairs.values())
    parallel.forEach((line, nth) => {
      // Those in the other direction see the same side from the other end.
      const side = line.link.from <= line.link.to ? 1 : -1;
      line.bend = side * between * (nth - (parallel.length - 1) / 2);
    });
}

/** The box of a node, without its label. */
export const boxOf = ({ x, y, node }: Pick<Body, 'x' | 'y' | 'node'>): Box => ({
  x1: x - node.width / 2,
  x2: x + node.width / 2,
  y1: y - node.height / 2,
  y2: y + node.height / 2,
});

/** The box around nodes where they stand or will stand. */
export function boundsOf(bodies: readonly Body[]): Box {
  const bounds = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const body of bodies) {
    const { x1, x2, y1, y2 } = boxOf(body.goal ? { ...body.goal, node: body.node } : body);
    bounds.x1 = Math.min(bounds.x1, x1);
    bounds.x2 = Math.max(bounds.x2, x2);
    bounds.y1 = Math.min(bounds.y1, y1);
    bounds.y2 = Math.max(bounds.y2, y2);
  }
  return bounds;
}
