import type { ElementDefinition } from 'cytoscape';
import { formatNumber } from '../../vocabulary/format';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { lowerWords } from '../../vocabulary/words';
import type { Chart, Entity, Link, PlacedGroup } from './chart';

// Entities keep their ids on the chart; what else is drawn or selected gets one of these before its own.
export const linkId = (id: string): string => `link|${id}`;
export const restId = (key: string): string => `rest|${key}`;

const longestLabel = 56;

/**
 * A name that fits under a symbol; the whole name stands in the inspector. What is left out is in the middle, because the
 * end often tells names apart: agreements with two countries, meetings of two bodies.
 */
export function shorten(name: string): string {
  if (name.length <= longestLabel) return name;
  const start = name.slice(0, longestLabel / 2);
  const end = name.slice(-longestLabel / 2);
  // Whole words, unless that would leave next to nothing, as with names that are written without spaces.
  const [startWords, endWords] = [start.replace(/[\s,;:]+\S*$/, ''), end.replace(/^\S*\s+/, '')];
  return `${startWords || start}… ${endWords || end}`;
}

/** "24,526 seizures" for a folded group, "24,501 more seizures" where some are shown. */
export function restLabel({ kind, count, shown }: PlacedGroup, vocabulary: Vocabulary): string {
  const rest = count - shown.length;
  return `${formatNumber(rest)} ${shown.length ? 'more ' : ''}${vocabulary.noun(kind, rest)}`;
}

/** All that is drawn: entities, links, and one element for what a group holds beyond what is shown. */
export function elementsOf(chart: Chart, vocabulary: Vocabulary): ElementDefinition[] {
  const rests = [...chart.groups].filter(([, group]) => group.count > group.shown.length);
  return [
    ...[...chart.entities.values()].map((entity) => entityElement(entity, vocabulary)),
    ...rests.map(([key, group]) => restElement(key, group, vocabulary)),
    ...[...chart.links.values()].map(linkElement),
    ...rests.map(([key, group]) => restLinkElement(key, group)),
  ];
}

function entityElement({ id, name, kind }: Entity, vocabulary: Vocabulary): ElementDefinition {
  const { colour, shape } = vocabulary.kind(kind);
  return { group: 'nodes', classes: 'entity', data: { id, label: shorten(name), colour, shape } };
}

function restElement(key: string, group: PlacedGroup, vocabulary: Vocabulary): ElementDefinition {
  const { colour } = vocabulary.kind(group.kind);
  return { group: 'nodes', classes: 'rest', data: { id: restId(key), label: restLabel(group, vocabulary), colour } };
}

function linkElement({ id, type, from, to }: Link): ElementDefinition {
  return { group: 'edges', data: { id: linkId(id), source: from, target: to, label: lowerWords(type) } };
}

function restLinkElement(key: string, { origin, type, direction }: PlacedGroup): ElementDefinition {
  const rest = restId(key);
  const [source, target] = direction === 'OUT' ? [origin, rest] : [rest, origin];
  return {
    group: 'edges',
    classes: 'rest-link',
    data: { id: `rest-link|${key}`, source, target, label: lowerWords(type) },
  };
}
