import { formatNumber } from '../vocabulary/format';

export interface CitedPlace {
  source: { id: string; name: string };
  section: string | null;
  page: number | null;
  row: number | null;
}

export interface CitedSource {
  source: CitedPlace['source'];
  places: string[];
}

/** "III. 1. (1), page 17, row 1,204": where in a source, as far as it is recorded. */
export const placeOf = ({ section, page, row }: Omit<CitedPlace, 'source'>): string =>
  [section ?? [], page === null ? [] : `page ${formatNumber(page)}`, row === null ? [] : `row ${formatNumber(row)}`]
    .flat()
    .join(', ');

/** Each source once, with all the places in it. */
export function bySource(citations: readonly CitedPlace[]): CitedSource[] {
  const sources = new Map<string, CitedSource>();
  for (const citation of citations) {
    const { source } = citation;
    const known = sources.get(source.id) ?? { source, places: [] };
    sources.set(source.id, known);
    const place = placeOf(citation);
    if (place && !known.places.includes(place)) known.places.push(place);
  }
  return [...sources.values()];
}
