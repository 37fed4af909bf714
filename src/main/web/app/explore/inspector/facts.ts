import { leaves } from '../../../generated/leaves';
import { formatDate, formatMoment, formatNumber } from '../../vocabulary/format';
import { enumWords, fieldWords } from '../../vocabulary/words';

/** A property of an entity, under the name that the operation gives it. */
export interface Fact {
  path: string;
  label: string;
  value: unknown;
}

const inHeading = new Set(['id', 'name', 'kind', 'marking', 'citations', '__typename']);

const absent = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** What is known of an entity, in the order of the operation, and the names of what is not recorded. */
export function factsOf(entity: object): { known: Fact[]; unknown: string[] } {
  const all = Object.entries(entity)
    .filter(([key]) => !inHeading.has(key))
    .map(([path, value]: [string, unknown]) => ({ path, label: fieldWords(path), value }));
  return {
    known: all.filter((fact) => !absent(fact.value)),
    unknown: all.filter((fact) => absent(fact.value)).map((fact) => fact.label),
  };
}

/** A value as text, by its type in the schema: texts of a report stay as they are, whatever they look like. */
export function textOf(path: string, value: string | number | boolean): string {
  const type = leaves[path];
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  // A year is a number that nobody groups by thousands.
  if (typeof value === 'number') return /(^|\.)(year|fiscalYear)$/.test(path) ? String(value) : formatNumber(value);
  if (type === 'Date' || type === 'PartialDate') return formatDate(value);
  if (type === 'DateTime') return formatMoment(value);
  return type === 'Enum' ? enumWords(value) : value;
}
