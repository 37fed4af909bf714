// What of a chart is shown. A filter takes nothing off the chart: what it hides comes back with it.
import { firstDay, lastDay } from '../../facts/days';
import type { Chart, Entity, Link } from './chart';
import { lineOf, type Line } from './line';

export interface Filter {
  /** Kinds that are not shown. */
  kinds: readonly string[];
  /** Types of links that are not shown. */
  types: readonly string[];
  /** Substances that are not shown, nor the seizures of which all substances on the chart are not. */
  substances: readonly string[];
  /** Ways in which links are drawn that are not shown: dated, undated, ended or inferred. */
  lines: readonly Line[];
  /** Only what had happened and what may have held on this day. */
  day: string | null;
  /** Only entities with at least so many links that are shown. */
  degree: number;
  /** What is not called so is drawn faintly. */
  text: string;
  /** What is at least as new as this day stands out. */
  since: string | null;
}

export const noFilter: Filter = {
  kinds: [],
  types: [],
  substances: [],
  lines: [],
  day: null,
  degree: 0,
  text: '',
  since: null,
};

export interface Visible {
  entities: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

/** Whether it had happened by a day; what is not dated always had. */
const begun = (from: string | null | undefined, day: string): boolean => !from || (firstDay(from) ?? '') <= day;

/** Whether a link may have held on a day; what is not dated always does. */
export const mayHold = ({ validFrom, validTo }: Link, day: string): boolean =>
  begun(validFrom, day) && (!validTo || (lastDay(validTo) ?? '9999') >= day);

export const isNew = (from: string | null | undefined, since: string): boolean =>
  Boolean(from) && (firstDay(from ?? '') ?? '') >= since;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether all words of a text stand in a name, whatever their case and accents. */
export function named(name: string, text: string): boolean {
  const folded = plain(name);
  return plain(text)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

const entityShown = (entity: Entity, { kinds, day }: Filter): boolean =>
  !kinds.includes(entity.kind) && (day === null || begun(entity.day, day));

const linkShown = (link: Link, { types, lines, day }: Filter): boolean =>
  !types.includes(link.type) &&
  (lines.length === 0 || !lines.includes(lineOf(link, day))) &&
  (day === null || mayHold(link, day));

/** What the filter and the analyst leave to be seen. */
export function visibleOf(chart: Chart): Visible {
  const { filter, hidden } = chart;
  const unwanted = withoutSubstance(chart);
  const entities = new Set<string>();
  for (const entity of chart.entities.values())
    if (!hidden.has(entity.id) && !unwanted.has(entity.id) && entityShown(entity, filter)) entities.add(entity.id);
  const links = new Set<string>();
  for (const link of chart.links.values())
    if (entities.has(link.from) && entities.has(link.to) && linkShown(link, filter)) links.add(link.id);
  return filter.degree > 0 ? withDegree(chart, { entities, links }) : { entities, links };
}

/** The substances that are not wanted, and the seizures that are of no other. */
function withoutSubstance({ filter, links }: Chart): ReadonlySet<string> {
  const off = new Set(filter.substances);
  if (off.size === 0) return off;
  const wanted = new Map<string, boolean>();
  for (const { type, from, to } of links.values())
    if (type === 'SEIZED_GOODS') wanted.set(from, (wanted.get(from) ?? false) || !off.has(to));
  for (const [seizure, is] of wanted) if (!is) off.add(seizure);
  return off;
}

/** Leaves those with enough links; asked once, not again for those who lose neighbours by it. */
function withDegree(chart: Chart, seen: Visible): Visible {
  const degrees = degreesOf(chart, seen.links);
  const entities = new Set([...seen.entities].filter((id) => (degrees.get(id) ?? 0) >= chart.filter.degree));
  const stays = (id: string) => {
    const link = chart.links.get(id);
    return link !== undefined && entities.has(link.from) && entities.has(link.to);
  };
  return { entities, links: new Set([...seen.links].filter(stays)) };
}

/** How many of these links each entity has; a link to itself counts once. */
export function degreesOf(chart: Chart, links: Iterable<string>): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const id of links) {
    const link = chart.links.get(id);
    if (!link) continue;
    for (const end of new Set([link.from, link.to])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return degrees;
}

/** Whether anything is filtered at all. */
export const filters = ({ kinds, types, substances, lines, day, degree }: Filter): boolean =>
  kinds.length + types.length + substances.length + lines.length > 0 || day !== null || degree > 0;

/** A list with a value in it or, where it was in it, without. */
export const toggled = <Value>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
