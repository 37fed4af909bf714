export interface Labelled {
  words: string;
  at: readonly [number, number];
  /** Whether the place is drawn as a spot, which a label must not cover. */
  small: boolean;
}

export interface Label {
  words: string;
  x: number;
  y: number;
}

// A label of two letters takes about this many pixels.
const [breadth, height] = [19, 12];

const around: readonly (readonly [number, number])[] = [
  [16, 0],
  [-16, 0],
  [0, -13],
  [0, 13],
  [14, -11],
  [14, 11],
  [-14, -11],
  [-14, 11],
];

/**
 * Where labels stand so that none lies over another or over a spot, as far as there is room. Beyond that, labels are left
 * out where they may be.
 */
export function labelled(places: readonly Labelled[], leaveOut = false): Label[] {
  const spots = places.filter(({ small }) => small).map(({ at: [x, y] }) => ({ words: '', x, y }));
  const labels: Label[] = [];
  for (const { words, at, small } of places) {
    const tried = (small ? around : [[0, 0] as const, ...around]).map(([x, y]) => ({
      words,
      x: at[0] + x,
      y: at[1] + y,
    }));
    const free = tried.find((label) => ![...labels, ...spots].some((other) => cover(label, other)));
    const [first] = tried;
    const chosen = free ?? (leaveOut ? undefined : first);
    if (chosen) labels.push(chosen);
  }
  return labels;
}

const cover = (a: Label, b: Label): boolean => {
  const room = b.words ? [breadth, height] : [breadth / 2 + 5, height / 2 + 4];
  return Math.abs(a.x - b.x) < (room[0] ?? 0) && Math.abs(a.y - b.y) < (room[1] ?? 0);
};
