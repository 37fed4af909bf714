// Which seizures a page speaks of; stands in its address: ?period=2013&substance=substance:cocaine&mode=AIR

import type { TransportMode } from '../../generated/operations';
import { daysIn, daysInWords, type Days } from './period';
import type { Choices } from './useChoices';

/** A condition on seizures, as the server takes it. */
export type Where = Readonly<Record<string, unknown>>;

export interface Choice {
  days: Days;
  substance: string | null;
  mode: TransportMode | null;
  country: string | null;
}

/** What an address names; of days where it names none, those given. */
export const choiceIn = (at: URLSearchParams, otherwise: Days): Choice => ({
  days: daysIn(at.get('period')) ?? otherwise,
  substance: at.get('substance'),
  mode: modeIn(at),
  country: at.get('country'),
});

const modeIn = (at: URLSearchParams): TransportMode | null => modes.find((mode) => mode === at.get('mode')) ?? null;

/** The last year of which there are seizures; null where there are none. */
export function latestYear({ years }: Choices): Days | null {
  const last = years.flatMap(({ year }) => year ?? []).at(-1);
  return last === undefined ? null : daysIn(String(last));
}

/** From the first year to the last. */
export function allYears({ years }: Choices): Days | null {
  const known = years.flatMap(({ year }) => year ?? []);
  return known.length === 0 ? null : daysIn(`${known[0]}..${known.at(-1)}`);
}

/** Substance and means of transport, as conditions. */
export const goodsAndMode = ({ substance, mode }: Choice): Where[] => [
  ...(substance ? [{ goods: { some: { substance: { id: { eq: substance } } } } }] : []),
  ...(mode ? [{ transport: { eq: mode } }] : []),
];

export const onDays = ({ from, to }: Days): Where => ({ seizedOn: { gte: from, lte: to } });

export const madeIn = (country: string): Where => ({ country: { id: { eq: country } } });

/** Seizures whose route stops in a country. */
export const passing = (country: string): Where => ({
  route: { stops: { some: { country: { id: { eq: country } } } } },
});

/** All of these together; undefined where there are none, which means all seizures. */
export function together(conditions: readonly Where[]): Where | undefined {
  return conditions.length > 1 ? { and: conditions } : conditions[0];
}

export const modeWords: Readonly<Record<TransportMode, string>> = {
  AIR: 'by air',
  SEA: 'by sea',
  ROAD: 'by road',
  RAIL: 'by rail',
  RIVER: 'by river',
  MAIL: 'by mail',
  PEDESTRIAN: 'on foot',
  OTHER: 'by other means',
  UNKNOWN: 'means not reported',
};

const modes = Object.keys(modeWords) as TransportMode[];

/** "2013, cocaine, by air": what a figure speaks of. */
export function choiceInWords({ days, substance, mode }: Choice, choices: Choices): string {
  const named = choices.substances.find((each) => each.substance?.id === substance)?.substance?.name;
  return [daysInWords(days), substance && (named ?? substance), mode && (modeWords[mode] ?? mode)]
    .filter(Boolean)
    .join(', ');
}

/** Where the figures come from: the file where there is one, or how many there are. */
export function sourceInWords({ imports }: Choices): string {
  const names = imports.flatMap((each) => each.import?.name ?? []);
  return names.length === 1 ? `from ${names[0]}` : `from ${names.length} files`;
}
