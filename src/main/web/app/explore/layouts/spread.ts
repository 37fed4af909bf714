// Where a large chart begins: by the distances to a few of its nodes (pivot MDS of Brandes and Pich), from which forces need
// only a few rounds more.
import type { Point } from '../chart/chart';

const mostPivots = 24;
const rounds = 40;

/** First places of so many nodes: the fewer links lie between two, the nearer they stand. */
export function spread(count: number, links: readonly (readonly [number, number])[], apart: number): Point[] {
  const near = neighbours(count, links);
  const distances = fromPivots(near);
  const rows = centred(distances, count);
  const x = mainAxis(rows, count);
  const y = mainAxis(
    rows.map((row) => without(row, x)),
    count,
  );
  const scale = apart / (meanLength(links, x, y) || 1);
  // Nodes with the same distances to all pivots would stand on each other: each is a little aside.
  return Array.from({ length: count }, (_, at) => ({
    x: (x[at] ?? 0) * scale + apart * 0.7 * Math.cos(at),
    y: (y[at] ?? 0) * scale + apart * 0.7 * Math.sin(at),
  }));
}

function neighbours(count: number, links: readonly (readonly [number, number])[]): number[][] {
  const near = Array.from({ length: count }, (): number[] => []);
  for (const [a, b] of links) {
    near[a]?.push(b);
    near[b]?.push(a);
  }
  return near;
}

/** The distances of all nodes from some that are far from each other. */
function fromPivots(near: readonly number[][]): Float64Array[] {
  const found: Float64Array[] = [];
  const nearest = new Float64Array(near.length).fill(Infinity);
  let pivot = near.reduce((most, each, at) => (each.length > (near[most]?.length ?? 0) ? at : most), 0);
  while (found.length < Math.min(mostPivots, near.length)) {
    const distances = distancesFrom(near, pivot);
    found.push(distances);
    let farthest = -1;
    distances.forEach((distance, at) => {
      nearest[at] = Math.min(nearest[at] ?? 0, distance);
      if ((nearest[at] ?? 0) > farthest) [farthest, pivot] = [nearest[at] ?? 0, at];
    });
    if (farthest === 0) break;
  }
  return found;
}

/** How many links away each node is; what cannot be reached is a little farther than all that can. */
function distancesFrom(near: readonly number[][], start: number): Float64Array {
  const distances = new Float64Array(near.length).fill(-1);
  distances[start] = 0;
  const queue = [start];
  let longest = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? 0;
    longest = distances[node] ?? 0;
    for (const next of near[node] ?? []) {
      if (distances[next] !== -1) continue;
      distances[next] = longest + 1;
      queue.push(next);
    }
  }
  return distances.map((distance) => (distance < 0 ? longest + 2 : distance));
}

/** Squared distances, so that rows and columns have a mean of zero. */
function centred(distances: readonly Float64Array[], count: number): Float64Array[] {
  const squares = distances.map((row) => row.map((distance) => -0.5 * distance ** 2));
  const means = squares.map((row) => row.reduce((sum, each) => sum + each, 0) / count);
  const ofNode = new Float64Array(count);
  for (const row of squares) row.forEach((each, at) => void (ofNode[at] = (ofNode[at] ?? 0) + each / squares.length));
  const mean = means.reduce((sum, each) => sum + each, 0) / Math.max(1, means.length);
  return squares.map((row, nth) => row.map((each, at) => each - (means[nth] ?? 0) - (ofNode[at] ?? 0) + mean));
}

/** The places of all nodes on the axis on which they differ most. */
function mainAxis(rows: readonly Float64Array[], count: number): Float64Array {
  let weights = rows.map((_, nth) => Math.cos(nth + 1));
  let axis = new Float64Array(count);
  for (let round = 0; round < rounds; round += 1) {
    axis = new Float64Array(count);
    rows.forEach((row, nth) =>
      row.forEach((each, at) => void (axis[at] = (axis[at] ?? 0) + each * (weights[nth] ?? 0))),
    );
    const length = Math.sqrt(dot(axis, axis)) || 1;
    axis.forEach((each, at) => void (axis[at] = each / length));
    weights = rows.map((row) => dot(row, axis));
  }
  // The less they differ on an axis, the shorter it is.
  const share = Math.sqrt(weights.reduce((sum, each) => sum + each ** 2, 0));
  return axis.map((each) => each * share);
}

/** What of a row lies at a right angle to an axis. */
function without(row: Float64Array, axis: Float64Array): Float64Array {
  const share = dot(row, axis) / (dot(axis, axis) || 1);
  return row.map((each, at) => each - share * (axis[at] ?? 0));
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

function meanLength(links: readonly (readonly [number, number])[], x: Float64Array, y: Float64Array): number {
  const lengths = links.map(([a, b]) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)));
  return lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length);
}
