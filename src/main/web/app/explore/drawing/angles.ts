const turn = 2 * Math.PI;

/** Angles for so many newcomers around a point: evenly in the widest gap that the taken angles leave. */
export function freeAngles(taken: readonly number[], count: number): number[] {
  const [start, width] = widestGap(taken);
  // Around a whole turn the last newcomer must not meet the first; within a gap, none may meet its edges.
  const offset = taken.length ? 1 : 0;
  return Array.from({ length: count }, (_, index) => start + (width * (index + offset)) / (count + offset));
}

function widestGap(taken: readonly number[]): [start: number, width: number] {
  const sorted = taken.map((angle) => ((angle % turn) + turn) % turn).sort((a, b) => a - b);
  let [start, width] = [-Math.PI / 2, sorted.length ? 0 : turn];
  sorted.forEach((angle, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + turn;
    if (next - angle > width) [start, width] = [angle, next - angle];
  });
  return [start, width];
}
