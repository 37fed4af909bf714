/** What stands on a picture of whose sources none is marked. */
const unmarked = 'No source of this picture is marked; that does not say who may see it';

// From the strictest. WHITE is what CLEAR was called before TLP 2.0.
const lights = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];

function plain(marking: string): string {
  const folded = marking
    .toUpperCase()
    .replaceAll(/[\s_-]+/g, '')
    .replace(/^TLP:?/, 'TLP:')
    .replace(/^TLP:WHITE$/, 'TLP:CLEAR');
  return lights.includes(folded) ? folded : marking.trim();
}

/**
 * The words by which senders say who may see their files, each once, the strictest first, as in the files that the server
 * writes: words that are no traffic light come before all, because nobody knows what they allow.
 */
export const strictestFirst = (markings: readonly string[]): string[] =>
  [...new Set(markings.map(plain))].sort((a, b) => lights.indexOf(a) - lights.indexOf(b) || a.localeCompare(b));

/** What stands on a picture: how its sources are marked, and how many of them are not where others are. */
export function said(markings: readonly string[], without: number): string {
  if (markings.length === 0) return unmarked;
  const rest = without === 1 ? ['and 1 source without a marking'] : [`and ${without} sources without a marking`];
  return [...strictestFirst(markings), ...(without > 0 ? rest : [])].join('; ');
}
