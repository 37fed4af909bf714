// A chart as a file of another program. The server writes it, with the sources and the marking of all that it says.
import { failureOf } from '../../server/failure';
import { request } from '../../server/server';
import type { Chart } from '../chart/chart';
import type { Visible } from '../chart/filter';

export const formats = {
  html: 'Page to print (HTML)',
  csv: 'Tables (CSV)',
  graphml: 'GraphML',
  gexf: 'GEXF (Gephi)',
  anx: 'i2 Analyst’s Notebook (ANX)',
  stix: 'STIX 2.1',
} as const;
export type Format = keyof typeof formats;

interface Problem {
  detail?: string;
}

/** What of a chart is seen, as the server is told to write it. */
export function exported(
  { places, papers }: Chart,
  { entities, links }: Visible,
  title: string,
  description: string,
  marking: string | null,
) {
  const placed = [...entities].map((id) => ({ id, ...places.get(id) }));
  const notes = papers.notes.filter(({ on }) => on === null || entities.has(on)).map(({ text, on }) => ({ text, on }));
  return { title, description, entities: placed, links: [...links], notes, marking };
}

/** Has the file written and gives it with its name. */
export async function fileOf(
  format: Format,
  chart: ReturnType<typeof exported>,
): Promise<{ name: string; file: Blob }> {
  const response = await request(`/exports/${format}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(chart),
  });
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as Problem | null;
    throw problem?.detail ? new Error(problem.detail) : failureOf(response.status, null);
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { name: name ?? `chart.${format}`, file: await response.blob() };
}
