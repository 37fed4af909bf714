import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import type { Point } from '../chart/chart';

/** What forces act on: nodes by their numbers, so that a worker can be told it quickly. */
export interface Bodies {
  /** Where each node stands; null where it has no place yet. */
  places: readonly (Point | null)[];
  /** Which of them stay where they stand. */
  fixed: readonly boolean[];
  links: readonly (readonly [number, number])[];
}

const [apart, near, reach] = [27, 90, 1500];

/** The more nodes, the fewer rounds, so that a large chart stands soon. */
const roundsFor = (count: number): number => (count <= 600 ? 200 : count <= 3000 ? 75 : 36);

/**
 * Places by forces: linked nodes pull each other, all push each other away, and none stands on another. The same bodies
 * always come to stand alike.
 */
export function byForces({ places, fixed, links }: Bodies): Point[] {
  const nodes = places.map((place, index): SimulationNodeDatum => {
    const held = fixed[index] && place ? { fx: place.x, fy: place.y } : {};
    return { index, ...(place ?? {}), ...held };
  });
  const pulls = links.map(([source, target]) => ({ source, target }));
  const rounds = roundsFor(nodes.length);
  const simulation = forceSimulation(nodes)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / rounds))
    .force('link', forceLink(pulls).distance(near))
    .force('push', forceManyBody().strength(-260).distanceMax(reach).theta(1.1))
    .force('room', forceCollide(apart))
    .force('x', forceX().strength(0.03))
    .force('y', forceY().strength(0.03));
  simulation.tick(rounds);
  return nodes.map(({ x = 0, y = 0 }) => ({ x: Math.round(x), y: Math.round(y) }));
}
