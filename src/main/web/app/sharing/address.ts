// The question stands in the address: /sharing/?with=country:KR&on=2004-12-15&ids=seizure:a,seizure:b

import { changed } from '../shell/useAddress';

/** The advice on sharing with a country or an organisation on a day. */
export const addressOfAdvice = (party: string, day: string): string =>
  `/sharing/${changed('', { with: party, on: day })}`;

/** Ids of records in any text that keeps them apart, each once. */
export const idsIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];

// Servers refuse addresses that are much longer, and such a page could not be opened again.
const longest = 6000;

/** Ids as they stand in an address; null where they are too many for one. */
export function idsForAddress(ids: readonly string[]): string | null {
  const text = ids.join(',');
  return encodeURIComponent(text).length > longest ? null : text;
}
