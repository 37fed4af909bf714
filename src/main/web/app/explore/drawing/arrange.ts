import type { Point } from '../chart/chart';
import { byForces, type Bodies } from '../layouts/forces';
import { byForcesAside } from '../layouts/inWorker';
import { freeAngles } from './angles';
import type { Body, Scene } from './Scene';
import { textOf } from './text';

/** More nodes than this are arranged aside, while the page goes on. */
const many = 120;
/** Up to so many have room for their labels. */
const labelled = 300;
const bare = 27;

/** Puts new nodes around the neighbour that they came from, so that they begin near where they will stand. */
export function placeAround(scene: Scene, added: readonly Body[]): void {
  const origins = new Map<Body, Body[]>();
  const around = new Map<Body, Body[]>();
  const fresh = new Set(added);
  const meet = (one: Body, other: Body) => {
    if (!one.placed || fresh.has(one)) return;
    const of = fresh.has(other) ? origins : around;
    const there = of.get(one) ?? [];
    if (!there.includes(other)) of.set(one, [...there, other]);
  };
  for (const { from, to } of scene.lines.values()) {
    meet(from, to);
    meet(to, from);
  }
  for (const [origin, newcomers] of origins) place(origin, newcomers, around.get(origin) ?? []);
}

function place(origin: Body, newcomers: readonly Body[], settled: readonly Body[]): void {
  const open = newcomers.filter(({ placed }) => !placed);
  const taken = settled.map(({ x, y }) => Math.atan2(y - origin.y, x - origin.x));
  const radius = 110 + 3 * open.length;
  freeAngles(taken, open.length).forEach((angle, nth) => {
    const body = open[nth];
    if (!body) return;
    body.x = origin.x + radius * Math.cos(angle);
    body.y = origin.y + radius * Math.sin(angle);
    body.placed = true;
  });
}

/** Finds places by forces for these nodes among the others, which stay where the analyst knows them. */
export async function arrange(scene: Scene, missing: ReadonlySet<Body>): Promise<Map<Body, Point>> {
  const bodies = [...scene.bodies.values()];
  const at = new Map(bodies.map((body, index) => [body, index]));
  const index = (body: Body) => at.get(body) ?? 0;
  const told: Bodies = {
    places: bodies.map(({ placed, x, y }) => (placed ? { x, y } : null)),
    fixed: bodies.map((body) => !missing.has(body)),
    rooms: bodies.map((body) => (bodies.length > labelled ? bare : roomOf(body))),
    links: [...scene.lines.values()].map(({ from, to }) => [index(from), index(to)] as const),
  };
  const places = bodies.length > many ? await byForcesAside(told) : byForces(told);
  return new Map([...missing].map((body) => [body, places[index(body)] ?? body]));
}

const roomOf = ({ node }: Body): number =>
  node.is === 'rest'
    ? node.width / 2 + 8
    : Math.max(36, node.width / 2 + 14, Math.min(72, textOf(node.label).width / 2));
