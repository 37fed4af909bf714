import { lowerWords } from '../vocabulary/words';
import type { Chart } from './chart/chart';

/** A name for entities put together: their kind where they have one in common, with a number where that is taken. */
export function nameOfBundle(chart: Chart, ids: readonly string[]): string {
  const kinds = new Set(ids.map((id) => chart.entities.get(id)?.kind ?? ''));
  const [kind = ''] = kinds;
  const name = kinds.size === 1 && kind ? `Group of ${lowerWords(kind)}` : 'Group';
  if (!chart.bundles.has(name)) return name;
  let number = 2;
  while (chart.bundles.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
