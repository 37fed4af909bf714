// Flows on the ground: where they run, how broad they are, and which view of the world cuts the fewest.

import { geoDistance, geoInterpolate } from 'd3-geo';
import type { RouteFlowsQuery, RouteWaysQuery } from '../../generated/operations';
import type { Region } from '../map/geometry';
import { formatNumber } from '../vocabulary/format';

export type Flow = RouteFlowsQuery['corridors']['flows'][number];
export type Passage = RouteWaysQuery['corridors']['passages'][number];
type Place = readonly [number, number];

/** The meridians in the middle of the views of the whole world. */
const middles = { world: 150, atlantic: 11 } as const;

/** A line from place to place that bends to one side, so that what goes there and what comes back lie apart. */
export function bent(from: Place, to: Place): [number, number][] {
  const distance = geoDistance([...from], [...to]);
  const middle = aside(from, to, Math.min(distance * 0.22, 0.3));
  const [first, second] = [geoInterpolate([...from], middle), geoInterpolate(middle, [...to])];
  return Array.from({ length: 33 }, (_, at) => geoInterpolate(first(at / 32), second(at / 32))(at / 32));
}

/** The middle of the way, so far to its right, in radians. */
function aside(from: Place, to: Place, by: number): [number, number] {
  const [a, b] = [vector(from), vector(to)];
  const across = normal([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]);
  const half = vector(geoInterpolate([...from], [...to])(0.5));
  const [x, y, z] = normal([half[0] - across[0] * by, half[1] - across[1] * by, half[2] - across[2] * by]);
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.asin(z) * 180) / Math.PI];
}

type Vector = [number, number, number];

function vector([east, north]: Place): Vector {
  const [lambda, phi] = [(east * Math.PI) / 180, (north * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function normal([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

/** The breadth of a flow in pixels: its area on paper tells, so it grows with the root. */
export const breadth = (seizures: number, most: number): number => 1 + 8 * Math.sqrt(seizures / (most || 1));

/** The view of the world whose edge cuts fewer seizures. */
export function leastCutting(flows: readonly Flow[], place: (code: string) => Place | undefined): Region {
  const cut = (middle: number) =>
    flows.reduce((sum, { from, to, seizures }) => {
      const [a, b] = [place(from.code), place(to.code)];
      if (!a || !b) return sum;
      const turned = ([east]: Place) => ((east - middle + 540) % 360) - 180;
      return Math.abs(turned(a) - turned(b)) > 180 ? sum + seizures : sum;
    }, 0);
  return cut(middles.atlantic) < cut(middles.world) ? 'atlantic' : 'world';
}

/** "400 seizures, 3,949 kg"; without a mass where none is spoken of. */
export function amountInWords({ seizures, massKg }: { seizures: number; massKg?: number | null | undefined }): string {
  const count = `${formatNumber(seizures)} ${seizures === 1 ? 'seizure' : 'seizures'}`;
  if (massKg === undefined) return count;
  return `${count}, ${massKg === null ? 'mass not reported' : kilograms(massKg)}`;
}

/** To three digits where it is little, to kilograms where it is much. */
export const kilograms = (mass: number): string =>
  `${formatNumber(Math.abs(mass) >= 100 ? Math.round(mass) : Number(mass.toPrecision(3)))} kg`;

/** "; 12 of them leave open what lies between" */
export const opennessInWords = ({ inferred }: Flow): string =>
  inferred === 0 ? '' : `; ${formatNumber(inferred)} of them leave open what lies between`;
