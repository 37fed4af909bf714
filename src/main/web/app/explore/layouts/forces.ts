import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationNodeDatum } from 'd3-force';
import type { Point } from '../chart/chart';
import { spread } from './spread';

/** What forces act on: nodes by their numbers, so that a worker can be told it quickly. */
export interface Bodies {
  /** Where each node stands; null where it has no place yet. */
  places: readonly (Point | null)[];
  /** Which of them stay where they stand. */
  fixed: readonly boolean[];
  /** How much room each takes around its middle. */
  rooms: readonly number[];
  links: readonly (readonly [number, number])[];
}

const [gap, reach] = [36, 1500];

/** The more nodes, the fewer rounds, so that a large chart stands soon. */
const roundsFor = (count: number): number => (count <= 300 ? 220 : count <= 800 ? 90 : count <= 3000 ? 32 : 14);

/**
 * Places by forces: linked nodes pull each other, all push each other away, and none stands on another. The same bodies
 * always come to stand alike.
 */
export function byForces({ places, fixed, rooms, links }: Bodies): Point[] {
  const bare = places.every((place) => place === null);
  const begin = bare ? spread(places.length, links, 2 * gap) : places;
  const nodes = begin.map((place, index): SimulationNodeDatum => {
    const held = fixed[index] && place ? { fx: place.x, fy: place.y } : {};
    return { index, ...(place ?? {}), ...held };
  });
  const pulls = links.map(([source, target]) => ({ source, target }));
  const rounds = roundsFor(nodes.length);
  const roomOf = (node: SimulationNodeDatum) => rooms[node.index ?? 0] ?? 0;
  const simulation = forceSimulation(nodes)
    .stop()
    .alpha(bare ? 0.6 : 1)
    .alphaDecay(1 - 0.002 ** (1 / rounds))
    .force(
      'link',
      forceLink<SimulationNodeDatum, { source: number; target: number }>(pulls).distance(
        ({ source, target }) =>
          gap + roomOf(source as unknown as SimulationNodeDatum) + roomOf(target as unknown as SimulationNodeDatum),
      ),
    )
    .force(
      'push',
      forceManyBody()
        .strength(-10 * (rooms[0] ?? gap))
        .distanceMax(reach)
        .theta(1.2),
    )
    .force('x', forceX().strength(0.03))
    .force('y', forceY().strength(0.03));
  // Room for each is only made once they stand about where they belong: until then it would be in their way.
  const early = Math.floor(rounds * 0.6);
  simulation.tick(early);
  simulation.force('room', forceCollide(roomOf)).tick(rounds - early);
  return nodes.map(({ x = 0, y = 0 }) => ({ x: Math.round(x), y: Math.round(y) }));
}
