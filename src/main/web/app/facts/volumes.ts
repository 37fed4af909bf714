import type { OpenVolumesQuery } from '../../generated/operations';
import { formatNumber } from '../vocabulary/format';

export type Indicator = OpenVolumesQuery['indicators']['nodes'][number];
export type Observation = Indicator['observations'][number];

const large: readonly [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** "17.04 million cases", "925,000 tons": a count as one says it, with its unit. */
export function inWords(count: number, unit: string): string {
  const [size, word] = large.find(([least]) => Math.abs(count) >= least) ?? [1, ''];
  const figure = formatNumber(Number((count / size).toPrecision(12)));
  return [figure, word, unit].filter(Boolean).join(' ');
}

/** What was observed, in full. */
export const fullValue = ({ value }: Observation, { scale, unit }: Indicator): string => inWords(value * scale, unit);

/** The years from the first observed to the last, without a gap. */
export function yearsOf(indicators: readonly Indicator[]): number[] {
  const observed = indicators.flatMap(({ observations }) => observations.map(({ year }) => year));
  if (observed.length === 0) return [];
  const first = Math.min(...observed);
  return Array.from({ length: Math.max(...observed) - first + 1 }, (_, at) => first + at);
}

/** Runs of years in which nothing at all was observed: [1998, 2002]. */
export function gapsOf(indicators: readonly Indicator[]): [number, number][] {
  const observed = new Set(indicators.flatMap(({ observations }) => observations.map(({ year }) => year)));
  const gaps: [number, number][] = [];
  for (const year of yearsOf(indicators)) {
    const last = gaps.at(-1);
    if (observed.has(year)) continue;
    if (last && last[1] === year - 1) last[1] = year;
    else gaps.push([year, year]);
  }
  return gaps;
}

/** The years that may be the base: those in which each indicator was observed. */
export const basesOf = (indicators: readonly Indicator[]): number[] =>
  yearsOf(indicators).filter((year) =>
    indicators.every(({ observations }) => observations.some((o) => o.year === year)),
  );

export interface Point {
  observation: Observation;
  x: number;
  y: number;
}

export interface Stretch {
  from: Point;
  to: Point;
  /** Years lie between that are not reported. */
  gap: boolean;
}

export interface Line {
  indicator: Indicator;
  points: Point[];
  stretches: Stretch[];
}

/** The lines of the figure. `x` and `y` say where a year and an index lie. */
export function linesOf(indicators: readonly Indicator[], x: (year: number) => number, y: (index: number) => number) {
  return indicators.map((indicator): Line => {
    const points = indicator.observations.flatMap((observation) =>
      observation.index === null ? [] : [{ observation, x: x(observation.year), y: y(observation.index) }],
    );
    const stretches = points.slice(1).flatMap((to, at) => {
      const from = points[at];
      return from ? [{ from, to, gap: to.observation.year - from.observation.year > 1 }] : [];
    });
    return { indicator, points, stretches };
  });
}

/** Heights of labels that would lie over each other, moved apart; in the order in which they came. */
export function apart(heights: readonly number[], distance: number): number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height);
  const placed = order.map(({ height }) => height);
  for (let round = 0; round < heights.length; round++) {
    for (let at = 1; at < placed.length; at++) {
      const [above, below] = [placed[at - 1] ?? 0, placed[at] ?? 0];
      const lack = distance - (below - above);
      if (lack <= 0) continue;
      placed[at - 1] = above - lack / 2;
      placed[at] = below + lack / 2;
    }
  }
  const result = [...heights];
  order.forEach(({ at }, place) => (result[at] = placed[place] ?? 0));
  return result;
}

/** A name in lines of at most so many letters, as far as its words allow; two lines, or one. */
export function wrapped(name: string, most = 25): string[] {
  const words = name.split(' ');
  const fits = words.findIndex((_, at) => words.slice(0, at + 1).join(' ').length > most);
  return fits < 1 ? [name] : [words.slice(0, fits).join(' '), words.slice(fits).join(' ')];
}
