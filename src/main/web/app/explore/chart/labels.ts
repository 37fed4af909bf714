/** A text that wants to be read, with its box on the screen. */
export interface Label {
  id: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Of two that overlap, the one with more weight is shown. */
  weight: number;
}

export type Box = Omit<Label, 'id' | 'weight'>;

const cell = 96;

const overlap = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

/** Cells of a grid that a box touches, so that only what is near is compared. */
function* cellsOf({ x1, y1, x2, y2 }: Box): Generator<string> {
  for (let x = Math.floor(x1 / cell); x <= Math.floor(x2 / cell); x += 1)
    for (let y = Math.floor(y1 / cell); y <= Math.floor(y2 / cell); y += 1) yield `${x},${y}`;
}

/** The labels that can be shown so that none lies on another, nor on what is in the way. */
export function readable(labels: readonly Label[], inTheWay: readonly Box[] = []): Set<string> {
  const grid = new Map<string, Box[]>();
  const put = (box: Box) => {
    for (const key of cellsOf(box)) grid.set(key, [...(grid.get(key) ?? []), box]);
  };
  inTheWay.forEach(put);
  const shown = new Set<string>();
  for (const label of [...labels].sort((a, b) => b.weight - a.weight)) {
    const free = [...cellsOf(label)].every((key) => !grid.get(key)?.some((box) => overlap(box, label)));
    if (!free) continue;
    put(label);
    shown.add(label.id);
  }
  return shown;
}
