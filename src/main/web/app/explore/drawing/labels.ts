export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A text that wants to be read, with its box on the screen. */
export interface Label extends Box {
  id: string;
  /** Of two that overlap, the one with more weight is shown. */
  weight: number;
}

export const overlap = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

const cell = 96;
const half = 2 ** 15;

/** What is taken of a plane, kept by the cells of a grid, so that only what is near is compared. */
export class Taken {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const there = this.#cells.get(key);
      if (there) there.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isFree(box: Box): boolean {
    return cellsOf(box).every((key) => !this.#cells.get(key)?.some((other) => overlap(other, box)));
  }
}

function cellsOf({ x1, y1, x2, y2 }: Box): number[] {
  const keys: number[] = [];
  const [left, right] = [Math.floor(x1 / cell), Math.floor(x2 / cell)];
  for (let y = Math.floor(y1 / cell); y <= Math.floor(y2 / cell); y += 1)
    for (let x = left; x <= right; x += 1) keys.push((y + half) * 2 * half + x + half);
  return keys;
}

/** The labels that can be shown so that none lies on another. */
export function readable(labels: readonly Label[]): Set<string> {
  const taken = new Taken();
  const shown = new Set<string>();
  for (const label of [...labels].sort((a, b) => b.weight - a.weight)) {
    if (!taken.isFree(label)) continue;
    taken.add(label);
    shown.add(label.id);
  }
  return shown;
}
