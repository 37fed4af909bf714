// Pictures of a chart are made in the browser, where it was arranged; sources and markings are asked of the server.
import { CiteEntitiesDocument } from '../../../generated/operations';
import { strictest } from '../../markings/markings';
import { markingWords } from '../../markings/useMarkingWords';
import { ask } from '../../server/server';
import { formatMoment, formatNumber } from '../../vocabulary/format';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import type { Chart } from '../chart/chart';
import { elementsOf } from '../chart/elements';
import type { Visible } from '../chart/filter';
import { markingsOf } from '../chart/marked';
import { laidOut } from '../chart/papers';
import { papersOf } from './papersOf';
import { svgOf } from './svg';

export const pictures = { png: 'Picture (PNG)', svg: 'Drawing (SVG)' } as const;
export type PictureFormat = keyof typeof pictures;

export const isPicture = (format: string): format is PictureFormat => format in pictures;

const atOnce = 500;
const unmarked = 'Nothing in this picture is marked; that does not say who may see it';
const mostNamed = 12;
/** Browsers draw no larger pictures. */
const widest = 8000;

/** What is seen of a chart as a picture, with its sources and their markings on it. */
export async function pictureOf(
  format: PictureFormat,
  chart: Chart,
  seen: Visible,
  vocabulary: Vocabulary,
  title: string,
  marking: string | null,
): Promise<{ name: string; file: Blob }> {
  const { sources, markings } = await sourcesOf(chart, seen);
  const { levels } = await markingWords();
  const handled = strictest([marking, ...markings, ...markingsOf(chart, seen)], levels);
  const kinds = [...new Set([...seen.entities].map((id) => chart.entities.get(id)?.kind ?? ''))];
  const caption = {
    title: title || 'Chart',
    lines: [handled ?? unmarked, named([...sources.values()]), sizeOf(seen)],
    legend: kinds.map((kind) => {
      const { many, colour, shape } = vocabulary.kind(kind);
      return { name: many, colour, shape };
    }),
  };
  const svg = svgOf(elementsOf(chart, vocabulary, seen), caption, await papersOf(laidOut(chart, seen)));
  const drawing = new Blob([svg], { type: 'image/svg+xml' });
  const name = `${(title || 'chart').replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.${format}`;
  return { name, file: format === 'svg' ? drawing : await painted(drawing) };
}

const sizeOf = ({ entities, links }: Visible): string =>
  `${formatNumber(entities.size)} entities, ${formatNumber(links.size)} links, as of ${formatMoment(new Date().toISOString())}`;

function named(sources: readonly string[]): string {
  if (sources.length === 0) return 'No source is recorded.';
  const more = sources.length > mostNamed ? ` and ${formatNumber(sources.length - mostNamed)} more` : '';
  return `Sources: ${sources.slice(0, mostNamed).join('; ')}${more}`;
}

/** The names of the sources of all that is seen, by their ids, and how entities and their sources are marked today. */
async function sourcesOf(
  chart: Chart,
  { entities, links }: Visible,
): Promise<{ sources: Map<string, string>; markings: Set<string | null> }> {
  const sources = new Map<string, string>();
  const markings = new Set<string | null>();
  for (const id of links)
    for (const { source } of chart.links.get(id)?.citations ?? []) sources.set(source.id, source.name);
  for (const ids of parts([...entities], atOnce)) {
    const { entities: found } = await ask(CiteEntitiesDocument, { ids });
    for (const entity of found) {
      markings.add(entity?.marking ?? null);
      for (const { source } of entity?.citations ?? []) {
        sources.set(source.id, source.name);
        markings.add(source.marking);
      }
    }
  }
  return { sources, markings };
}

const parts = <Value>(values: readonly Value[], most: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / most) }, (_, at) => values.slice(at * most, (at + 1) * most));

/** A drawing as dots, twice as fine as a screen shows it where there is room. */
async function painted(drawing: Blob): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(drawing);
  try {
    image.src = address;
    await image.decode();
    const scale = Math.min(2, widest / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!file) throw new Error('The chart is too large for a picture. Take the drawing (SVG).');
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
}
