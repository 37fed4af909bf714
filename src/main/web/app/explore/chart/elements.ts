import type { ElementDefinition } from 'cytoscape';
import { formatNumber } from '../../vocabulary/format';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { lowerWords } from '../../vocabulary/words';
import { bundleOf, type Chart, type Entity, type Link, type PlacedGroup } from './chart';
import { isNew, named, visibleOf, type Visible } from './filter';
import { lineOf } from './line';
import { communityColour, sizeOf } from './palette';

// Entities keep their ids on the chart; what else is drawn or selected gets one of these before its own.
export const linkId = (id: string): string => `link|${id}`;
export const restId = (key: string): string => `rest|${key}`;
export const bundleId = (name: string): string => `bundle|${name}`;

const longestLabel = 56;
const plainSize = 26;

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

/** What is drawn: entities, groups of the analyst, links, and one element for what a group holds beyond what is shown. */
export function elementsOf(
  chart: Chart,
  vocabulary: Vocabulary,
  seen: Visible = visibleOf(chart),
): ElementDefinition[] {
  const inBundle = bundleOf(chart);
  const single = [...chart.entities.values()].filter(({ id }) => seen.entities.has(id) && !inBundle.has(id));
  const rests = [...chart.groups].filter(([, group]) => restShown(chart, group, seen) && !inBundle.has(group.origin));
  const sizes = sizesOf(chart);
  const nodes = [
    ...single.map((entity) => entityElement(entity, chart, vocabulary, sizes)),
    ...bundleElements(chart, seen),
    ...rests.map(([key, group]) => restElement(key, group, vocabulary)),
  ];
  for (const node of nodes) {
    const place = chart.places.get(String(node.data.id));
    if (place) node.position = { ...place };
  }
  return [
    ...nodes,
    ...linkElements(chart, seen, inBundle),
    ...rests.map(([key, group]) => restLinkElement(key, group)),
  ];
}

const restShown = ({ filter }: Chart, { origin, kind, type, count, shown }: PlacedGroup, seen: Visible): boolean =>
  count > shown.length && seen.entities.has(origin) && !filter.kinds.includes(kind) && !filter.types.includes(type);

const classes = (...names: (string | false)[]): string => names.filter(Boolean).join(' ');

function entityElement(
  { id, name, kind, day }: Entity,
  chart: Chart,
  vocabulary: Vocabulary,
  sizes: (id: string) => number,
): ElementDefinition {
  const { colour, shape } = vocabulary.kind(kind);
  const { filter, marks, pinned } = chart;
  const community = marks.colour?.community[id];
  const painted = community === undefined ? colour : communityColour(community);
  return {
    group: 'nodes',
    classes: classes(
      'entity',
      pinned.has(id) && 'pinned',
      filter.since !== null && isNew(day, filter.since) && 'new',
      filter.text.trim() !== '' && !named(name, filter.text.trim()) && 'faint',
    ),
    data: { id, label: shorten(name), colour: painted, shape, size: sizes(id) },
  };
}

/** How wide each entity is drawn. */
function sizesOf({ marks }: Chart): (id: string) => number {
  if (!marks.size) return () => plainSize;
  const { scores } = marks.size;
  const most = Math.max(...Object.values(scores), 0);
  return (id) => sizeOf(most > 0 ? (scores[id] ?? 0) / most : 0);
}

function bundleElements(chart: Chart, seen: Visible): ElementDefinition[] {
  return [...chart.bundles].flatMap(([name, ids]) => {
    const shown = ids.filter((id) => seen.entities.has(id));
    if (shown.length === 0) return [];
    const label = `${shorten(name)} (${formatNumber(shown.length)})`;
    return [{ group: 'nodes' as const, classes: 'bundle', data: { id: bundleId(name), label } }];
  });
}

function restElement(key: string, group: PlacedGroup, vocabulary: Vocabulary): ElementDefinition {
  const { colour } = vocabulary.kind(group.kind);
  return { group: 'nodes', classes: 'rest', data: { id: restId(key), label: restLabel(group, vocabulary), colour } };
}

/** Links between entities; those between the same two ends of which one is a group of the analyst are drawn as one. */
function linkElements(chart: Chart, seen: Visible, inBundle: ReadonlyMap<string, string>): ElementDefinition[] {
  const drawn: ElementDefinition[] = [];
  const joined = new Map<string, { source: string; target: string; type: string; count: number }>();
  for (const link of chart.links.values()) {
    if (!seen.links.has(link.id)) continue;
    const [from, to] = [inBundle.get(link.from), inBundle.get(link.to)];
    if (from === undefined && to === undefined) drawn.push(linkElement(link, chart));
    else if (from !== to) {
      const source = from === undefined ? link.from : bundleId(from);
      const target = to === undefined ? link.to : bundleId(to);
      const key = [source, target, link.type].join('|');
      joined.set(key, { source, target, type: link.type, count: (joined.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...drawn, ...[...joined].map(([key, each]) => joinedElement(key, each))];
}

function joinedElement(
  key: string,
  { source, target, type, count }: { source: string; target: string; type: string; count: number },
): ElementDefinition {
  const label = count > 1 ? `${lowerWords(type)} × ${formatNumber(count)}` : lowerWords(type);
  return { group: 'edges', classes: 'joined', data: { id: `bundle-link|${key}`, source, target, label } };
}

function linkElement(link: Link, { filter }: Chart): ElementDefinition {
  const { id, type, from, to, validFrom } = link;
  const isFresh = filter.since !== null && isNew(validFrom, filter.since);
  return {
    group: 'edges',
    classes: classes(lineOf(link, filter.day), isFresh && 'new'),
    data: { id: linkId(id), source: from, target: to, label: lowerWords(type) },
  };
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
