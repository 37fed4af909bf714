/** What stands on a picture of whose sources none is marked. */
export const unmarked = 'No source of this picture is marked; that does not say who may see it';

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
