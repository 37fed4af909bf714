import { formatNumber } from '../../vocabulary/format';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { lowerWords } from '../../vocabulary/words';
import { bundleOf, type Chart, type Entity, type Link, type PlacedGroup, type Point } from './chart';
import { isNew, named, visibleOf, type Visible } from './filter';
import { lineOf, type strokes } from './line';
import { communityColour, sizeOf } from './palette';

/** An entity, a group of the analyst, or what a group of links holds beyond what is shown, as it is drawn. */
export interface DrawnNode {
  id: string;
  is: 'entity' | 'bundle' | 'rest';
  label: string;
  /** As on a light ground; none where it has the colour of the text. */
  colour: string | null;
  shape: string;
  width: number;
  height: number;
  /** Where it stands; null until a layout has found its place. */
  at: Point | null;
  pinned: boolean;
  fresh: boolean;
  faint: boolean;
}

export interface DrawnLink {
  id: string;
  from: string;
  to: string;
  label: string;
  line: keyof typeof strokes;
  fresh: boolean;
}

export interface Elements {
  nodes: readonly DrawnNode[];
  links: readonly DrawnLink[];
}

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

/** What is drawn: entities, groups of the analyst, links, and one node for what a group holds beyond what is shown. */
export function elementsOf(chart: Chart, vocabulary: Vocabulary, seen: Visible = visibleOf(chart)): Elements {
  const inBundle = bundleOf(chart);
  const single = [...chart.entities.values()].filter(({ id }) => seen.entities.has(id) && !inBundle.has(id));
  const rests = [...chart.groups].filter(([, group]) => restShown(chart, group, seen) && !inBundle.has(group.origin));
  const sizes = sizesOf(chart);
  return {
    nodes: [
      ...single.map((entity) => entityNode(entity, chart, vocabulary, sizes)),
      ...bundleNodes(chart, seen),
      ...rests.map(([key, group]) => restNode(key, group, chart, vocabulary)),
    ],
    links: [...links(chart, seen, inBundle), ...rests.map(([key, group]) => restLink(key, group))],
  };
}

const restShown = ({ filter }: Chart, { origin, kind, type, count, shown }: PlacedGroup, seen: Visible): boolean =>
  count > shown.length && seen.entities.has(origin) && !filter.kinds.includes(kind) && !filter.types.includes(type);

const plain = (chart: Chart, id: string) => ({
  id,
  at: chart.places.get(id) ?? null,
  pinned: false,
  fresh: false,
  faint: false,
});

function entityNode(
  { id, name, kind, day }: Entity,
  chart: Chart,
  vocabulary: Vocabulary,
  sizes: (id: string) => number,
): DrawnNode {
  const { colour, shape } = vocabulary.kind(kind);
  const { filter, marks, pinned } = chart;
  const community = marks.colour?.community[id];
  const size = sizes(id);
  return {
    ...plain(chart, id),
    is: 'entity',
    label: shorten(name),
    colour: community === undefined ? colour : communityColour(community),
    shape,
    width: size,
    height: size,
    pinned: pinned.has(id),
    fresh: filter.since !== null && isNew(day, filter.since),
    faint: filter.text.trim() !== '' && !named(name, filter.text.trim()),
  };
}

/** How wide each entity is drawn. */
function sizesOf({ marks }: Chart): (id: string) => number {
  if (!marks.size) return () => plainSize;
  const { scores } = marks.size;
  const most = Object.values(scores).reduce((a, b) => Math.max(a, b), 0);
  return (id) => sizeOf(most > 0 ? (scores[id] ?? 0) / most : 0);
}

function bundleNodes(chart: Chart, seen: Visible): DrawnNode[] {
  return [...chart.bundles].flatMap(([name, ids]): DrawnNode[] => {
    const shown = ids.filter((id) => seen.entities.has(id));
    if (shown.length === 0) return [];
    const label = `${shorten(name)} (${formatNumber(shown.length)})`;
    const box = { shape: 'round-rectangle', width: 46, height: 46 };
    return [{ ...plain(chart, bundleId(name)), ...box, is: 'bundle', label, colour: null }];
  });
}

function restNode(key: string, group: PlacedGroup, chart: Chart, vocabulary: Vocabulary): DrawnNode {
  const { colour } = vocabulary.kind(group.kind);
  const label = restLabel(group, vocabulary);
  const box = { shape: 'round-rectangle', width: 124, height: 38 };
  return { ...plain(chart, restId(key)), ...box, is: 'rest', label, colour };
}

/** Links between entities; those between the same two ends of which one is a group of the analyst are drawn as one. */
function links(chart: Chart, seen: Visible, inBundle: ReadonlyMap<string, string>): DrawnLink[] {
  const drawn: DrawnLink[] = [];
  const joined = new Map<string, Joined>();
  for (const link of chart.links.values()) {
    if (!seen.links.has(link.id)) continue;
    const [from, to] = [inBundle.get(link.from), inBundle.get(link.to)];
    if (from === undefined && to === undefined) drawn.push(single(link, chart));
    else if (from !== to) {
      const ends = {
        from: from === undefined ? link.from : bundleId(from),
        to: to === undefined ? link.to : bundleId(to),
      };
      const key = [ends.from, ends.to, link.type].join('|');
      joined.set(key, { ...ends, type: link.type, count: (joined.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...drawn, ...[...joined].map(([key, each]) => joinedLink(key, each))];
}

interface Joined {
  from: string;
  to: string;
  type: string;
  count: number;
}

function joinedLink(key: string, { from, to, type, count }: Joined): DrawnLink {
  const label = count > 1 ? `${lowerWords(type)} × ${formatNumber(count)}` : lowerWords(type);
  return { id: `bundle-link|${key}`, from, to, label, line: 'joined', fresh: false };
}

function single(link: Link, { filter }: Chart): DrawnLink {
  const { id, type, from, to, validFrom } = link;
  const fresh = filter.since !== null && isNew(validFrom, filter.since);
  return { id: linkId(id), from, to, label: lowerWords(type), line: lineOf(link, filter.day), fresh };
}

function restLink(key: string, { origin, type, direction }: PlacedGroup): DrawnLink {
  const rest = restId(key);
  const [from, to] = direction === 'OUT' ? [origin, rest] : [rest, origin];
  return { id: `rest-link|${key}`, from, to, label: lowerWords(type), line: 'rest', fresh: false };
}
