/** The code of a link that signs in, or undefined where the address is none. */
export const codeIn = (hash: string): string | undefined => /^#code=([\w-]+)$/.exec(hash)?.[1];

/**
 * Where to go once one has signed in: what one wanted to see, or the first page. Only pages of this server, whatever the
 * address says. What stood behind the # of the page that one wanted is still in this address.
 */
export function wanted(address: string): string {
  const here = new URL(address);
  const to = here.searchParams.get('to') ?? '/';
  if (!URL.canParse(to, here.origin)) return '/';
  const there = new URL(to, here.origin);
  if (there.origin !== here.origin) return '/';
  return there.pathname.replace(/^\/+/, '/') + there.search + (codeIn(here.hash) ? '' : here.hash);
}
