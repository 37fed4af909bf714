import type { DaysOfAgreementsQuery } from '../../../generated/operations';
import { firstDay, lastDay, lastOf, dayNumber, dayOf } from '../../facts/days';

export interface Days {
  from: string;
  to: string;
  /** Days on which a state may change, in their order. */
  changes: string[];
  /** The last day of which the sources know. */
  known: string;
}

const dayAfter = (day: string): string => dayOf(dayNumber(day) + 1);

/**
 * The days to look at: a date known to the month gives the first day that it may be and the first by which it is past.
 */
export function daysOf({ agreements, organisations }: DaysOfAgreementsQuery): Days {
  const states = agreements.nodes.flatMap(({ signedOn, inForceOn, endedOn }) => [signedOn, inForceOn, endedOn]);
  const members = agreements.nodes.flatMap(({ parties }) =>
    parties.nodes.flatMap((party) => ('members' in party ? party.members.edges : [])),
  );
  const hosts = organisations.nodes.flatMap((organisation) => organisation.hosts.edges);
  // Unions are older than most agreements: what changed before these began would make the axis long and empty.
  const begun = Math.min(...[states, hosts.map(({ validFrom }) => validFrom)].flat().flatMap(yearOf));
  const starts = [...states, ...[...members, ...hosts].map(({ validFrom }) => validFrom)].flatMap(turns);
  const ends = [...members, ...hosts].flatMap(({ validTo }) => (validTo ? (lastDay(validTo) ?? []) : [])).map(dayAfter);
  const changes = [...new Set([...starts, ...ends])].sort().filter((day) => Number(day.slice(0, 4)) >= begun);
  const known = lastOf(agreements.nodes.map(({ reportedOn }) => reportedOn)) ?? changes.at(-1) ?? '2000-01-01';
  const years = [...changes, known].map((day) => Number(day.slice(0, 4)));
  return { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31`, changes, known };
}

const yearOf = (date: string | null): number[] => {
  const first = date && firstDay(date);
  return first ? [Number(first.slice(0, 4))] : [];
};

function turns(date: string | null): string[] {
  const [first, last] = date ? [firstDay(date), lastDay(date)] : [];
  if (!first || !last) return [];
  return first === last ? [first] : [first, dayAfter(last)];
}
