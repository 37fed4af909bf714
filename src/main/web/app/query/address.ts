// What the editor holds stands in the address: a saved query by its id, /graphiql/?saved=query:…, and any other in the
// fragment, which no server is told and which may be long: /graphiql/#query=…&variables=…

export interface Asked {
  query: string;
  variables: string;
  operationName: string | null;
}

export type InAddress = { saved: string } | Asked | null;

export function inAddress({ search, hash }: { search: string; hash: string } = window.location): InAddress {
  const saved = new URLSearchParams(search).get('saved');
  if (saved) return { saved };
  const parts = new URLSearchParams(hash.slice(1));
  const query = parts.get('query');
  if (!query) return null;
  return { query, variables: parts.get('variables') ?? '', operationName: parts.get('operation') };
}

export const savedAddress = (id: string): string => `?saved=${encodeURIComponent(id).replaceAll('%3A', ':')}`;

export function askedAddress({ query, variables, operationName }: Asked): string {
  const parts = new URLSearchParams({ query });
  if (variables.trim()) parts.set('variables', variables);
  if (operationName) parts.set('operation', operationName);
  return `#${parts}`;
}

/** The address of the page with a query or a saved one, to be given away. */
export const linkTo = (address: string): string => `${window.location.origin}/graphiql/${address}`;

/** Renews the address without an entry in the history: typing is no visit. */
export function putInAddress(address: string): void {
  if (window.location.search + window.location.hash === address) return;
  window.history.replaceState(null, '', `${window.location.pathname}${address}`);
}
