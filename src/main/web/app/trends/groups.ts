// The lines of the page: all seizures together, and the largest groups among them.

import type { SeizureGroupsQuery, SeizureSeriesQuery } from '../../generated/operations';
import { madeIn, modeWords, type Where } from '../seizures/choice';
import { capital } from '../vocabulary/words';
import type { Division, Measure, Step } from './address';
import { pointsOf, reportedBy, reportedOf, valuesOf, type Point } from './series';

export interface Group {
  /** As in the address; an id or the name of a means of transport. */
  key: string;
  name: string;
}

export interface Line {
  /** Null for all together. */
  group: Group | null;
  points: Point[];
}

export const groupings: Readonly<Record<Division | Step, string>> = {
  substance: 'SUBSTANCE',
  country: 'COUNTRY',
  transport: 'TRANSPORT',
  year: 'YEAR',
  month: 'MONTH',
};

export const largestBy = (measure: Measure) =>
  measure === 'count' ? [{ count: 'DESC' as const }] : [{ massKg: 'DESC' as const }];

type Keyed = Pick<SeizureSeriesQuery['groups'][number], 'substance' | 'country' | 'transport'>;

const keyOf = ({ substance, country, transport }: Keyed, division: Division): string | null =>
  ({ substance: substance?.id, country: country?.id, transport })[division] ?? null;

export const groupsOf = (answer: SeizureGroupsQuery, division: Division): Group[] =>
  answer.seizureStatistics.flatMap((row) => {
    const key = keyOf(row, division);
    const name = { substance: row.substance?.name, country: row.country?.name, transport: means(row.transport) }[
      division
    ];
    return key ? [{ key, name: name ?? key }] : [];
  });

const means = (transport: Keyed['transport']): string | undefined =>
  transport ? capital(modeWords[transport]) : undefined;

/** Seizures of any of these groups. */
export function inGroups(division: Division, keys: readonly string[]): Where {
  if (division === 'substance') return { goods: { some: { substance: { id: { in: keys } } } } };
  return division === 'country' ? { country: { id: { in: keys } } } : { transport: { in: keys } };
}

/** Seizures of one group. */
export const inGroup = (division: Division, key: string): Where =>
  division === 'country' ? madeIn(key) : inGroups(division, [key]);

interface Wanted {
  when: readonly string[];
  division: Division;
  step: Step;
  measure: Measure;
}

export function linesOf(answer: SeizureSeriesQuery, groups: readonly Group[], wanted: Wanted): Line[] {
  const { when, division, step, measure } = wanted;
  const reported = reportedOf(answer.everything);
  const line = (rows: SeizureSeriesQuery['groups'] | SeizureSeriesQuery['all'], group: Group | null): Line => ({
    group,
    points: pointsOf(
      when,
      valuesOf(rows, measure),
      group && division === 'country' ? reportedBy(group.key, reported, answer.reporting) : reported,
      step,
    ),
  });
  return [
    line(answer.all, null),
    ...groups.map((group) =>
      line(
        answer.groups.filter((row) => keyOf(row, division) === group.key),
        group,
      ),
    ),
  ];
}
