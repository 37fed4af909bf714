// What the page shows stands in its address: /trends/?by=country&step=month&period=2012..2013&cell=2013-05,country:ES

export const divisions = [
  ['substance', 'By substance'],
  ['country', 'By country'],
  ['transport', 'By means'],
] as const;

export type Division = (typeof divisions)[number][0];

export const steps = [
  ['year', 'Years'],
  ['month', 'Months'],
] as const;

export type Step = (typeof steps)[number][0];

export const measures = [
  ['count', 'Seizures'],
  ['massKg', 'Kilograms'],
] as const;

export type Measure = (typeof measures)[number][0];

export interface Shown {
  division: Division;
  step: Step;
  measure: Measure;
}

const oneOf = <Name extends string>(
  names: readonly (readonly [Name, string])[],
  at: string | null,
  first: Name,
): Name => names.find(([name]) => name === at)?.[0] ?? first;

export const shownIn = (at: URLSearchParams): Shown => ({
  division: oneOf(divisions, at.get('by'), 'substance'),
  step: oneOf(steps, at.get('step'), 'year'),
  measure: oneOf(measures, at.get('measure'), 'count'),
});

/** A figure that is opened: of which year or month, and of which group; null for all together. */
export interface Cell {
  when: string;
  group: string | null;
}

export function cellIn(at: URLSearchParams): Cell | null {
  const [when, group] = at.get('cell')?.split(',') ?? [];
  return when ? { when, group: group || null } : null;
}

export const opening = ({ when, group }: Cell) => ({ cell: group ? `${when},${group}` : when });
