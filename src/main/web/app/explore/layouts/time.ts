import { dayNumber, firstDay } from '../../facts/days';
import type { Net, NetNode, Places } from './net';

const [apart, down, gap] = [150, 76, 60];

export interface TimeAxis {
  /** The first and last day that is drawn, as numbers of days. */
  from: number;
  to: number;
  width: number;
  /** Where each kind begins, from top to bottom. */
  lanes: readonly { kind: string; y: number }[];
}

const numberOf = (node: NetNode): number | null => {
  const day = node.day ? firstDay(node.day) : null;
  return day ? dayNumber(day) : null;
};

export const xOf = ({ from, to, width }: TimeAxis, day: number): number =>
  to > from ? ((day - from) / (to - from)) * width : width / 2;

/** Nodes from left to right by their day, a lane for each kind; what is not dated stands left of the first day. */
export function timeline({ nodes }: Net): { places: Places; axis: TimeAxis } {
  const days = nodes.flatMap((node) => numberOf(node) ?? []);
  const [from, to] = days.length ? [Math.min(...days), Math.max(...days)] : [0, 0];
  const scale = { from, to, width: Math.max(1200, Math.sqrt(days.length) * 220), lanes: [] };
  const places = new Map<string, { x: number; y: number }>();
  const lanes: { kind: string; y: number }[] = [];
  let y = 0;
  for (const [kind, members] of byKind(nodes)) {
    lanes.push({ kind, y });
    y += lay(members, scale, y, places) * down + gap;
  }
  return { places, axis: { ...scale, lanes } };
}

function byKind(nodes: readonly NetNode[]): [string, NetNode[]][] {
  const kinds = new Map<string, NetNode[]>();
  for (const node of nodes) kinds.set(node.kind, [...(kinds.get(node.kind) ?? []), node]);
  return [...kinds].sort(([a], [b]) => a.localeCompare(b));
}

/** Lays a lane in as many rows as it takes for nobody to stand on another, and says how many these are. */
function lay(
  members: readonly NetNode[],
  axis: TimeAxis,
  y: number,
  places: Map<string, { x: number; y: number }>,
): number {
  const ends: number[] = [];
  const dated = members.flatMap((node) => {
    const day = numberOf(node);
    return day === null ? [] : [{ id: node.id, x: xOf(axis, day) }];
  });
  for (const { id, x } of dated.sort((a, b) => a.x - b.x)) {
    const free = ends.findIndex((end) => end + apart <= x);
    const row = free < 0 ? ends.length : free;
    ends[row] = x;
    places.set(id, { x: Math.round(x), y: y + row * down });
  }
  const undated = members.filter((node) => numberOf(node) === null);
  const columns = Math.max(1, Math.ceil(Math.sqrt(undated.length / 2)));
  undated.forEach(({ id }, at) => {
    places.set(id, { x: -apart * (1.4 + (at % columns)), y: y + Math.floor(at / columns) * down });
  });
  return Math.max(1, ends.length, Math.ceil(undated.length / columns));
}
