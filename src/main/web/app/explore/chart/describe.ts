// What a drawn element is, in a sentence: on hover, and for whoever hears the chart.
import { placeOf } from '../../facts/citations';
import { formatDate, formatNumber, formatSpan } from '../../vocabulary/format';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { lowerWords } from '../../vocabulary/words';
import { selectionOf } from '../selection';
import { linksOf, type Chart, type Entity, type Link } from './chart';
import { lineOf } from './line';

/** "Japan, country, 14 links on the chart", or nothing for what is not on the chart. */
export function describe(chart: Chart, vocabulary: Vocabulary, id: string): string {
  const target = selectionOf(chart, id);
  switch (target?.is) {
    case 'entity':
      return ofEntity(chart, vocabulary, target.entity);
    case 'link':
      return ofLink(chart, target.link);
    case 'group': {
      const { count, shown, kind, type, origin } = target.group;
      const name = chart.entities.get(origin)?.name ?? origin;
      const some = shown.length > 0 ? `, ${formatNumber(shown.length)} of them shown` : '';
      return `${formatNumber(count)} ${vocabulary.noun(kind, count)} (${lowerWords(type)}) of ${name}${some}`;
    }
    case 'bundle':
      return `${target.name}, a group of ${formatNumber(target.ids.length)}`;
    case undefined:
      return '';
  }
}

function ofEntity(chart: Chart, vocabulary: Vocabulary, { id, name, kind, day }: Entity): string {
  const links = linksOf(chart, id).length;
  const score = chart.marks.size?.scores[id];
  return [
    name,
    vocabulary.kind(kind).one,
    ...(day ? [formatDate(day)] : []),
    `${formatNumber(links)} ${links === 1 ? 'link' : 'links'} on the chart`,
    ...(score === undefined ? [] : [`score ${formatNumber(Number(score.toPrecision(4)))}`]),
    ...(chart.pinned.has(id) ? ['pinned'] : []),
  ].join(', ');
}

function ofLink(chart: Chart, link: Link): string {
  const [from, to] = [link.from, link.to].map((id) => chart.entities.get(id)?.name ?? id);
  const span = formatSpan(link.validFrom, link.validTo) || 'not dated';
  const inferred = lineOf(link, null) === 'inferred' ? ', inferred' : '';
  const [first] = link.citations;
  const place = first && placeOf(first);
  const source = first ? `${first.source.name}${place ? `, ${place}` : ''}` : 'no source recorded';
  return `${from} — ${lowerWords(link.type)} → ${to}, ${span}${inferred}. Source: ${source}`;
}
