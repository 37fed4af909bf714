import { bundleId, restId } from '../chart/elements';
import { bundleOf, type Chart, type Point } from '../chart/chart';
import { visibleOf, type Visible } from '../chart/filter';

/** A drawn node as a layout sees it. */
export interface NetNode {
  id: string;
  name: string;
  kind: string;
  /** When it happened or began; null where that is not known. */
  day: string | null;
  /** Where it lies: the code of a country (ISO 3166-1 alpha-2); null where its id does not tell. */
  country: string | null;
}

export interface Net {
  nodes: readonly NetNode[];
  /** Pairs of linked nodes. */
  links: readonly (readonly [string, string])[];
  /** Where a layout begins. */
  roots: ReadonlySet<string>;
}

export type Places = ReadonlyMap<string, Point>;

/** country:JP and place:JP/osaka lie in Japan. */
export function countryOf(id: string): string | null {
  return /^(?:country|place):([A-Z]{2})(?:\/|$)/.exec(id)?.[1] ?? null;
}

/** What is drawn, for a layout. */
export function netOf(chart: Chart, seen: Visible = visibleOf(chart)): Net {
  const inBundle = bundleOf(chart);
  const drawn = (id: string) => (inBundle.has(id) ? bundleId(inBundle.get(id) ?? '') : id);
  const nodes = new Map<string, NetNode>();
  for (const { id, name, kind, day } of chart.entities.values()) {
    if (!seen.entities.has(id)) continue;
    const bundle = inBundle.get(id);
    const own = { id: drawn(id), name: bundle ?? name, kind, day: day ?? null, country: countryOf(id) };
    nodes.set(own.id, bundle === undefined ? own : { ...own, country: null });
  }
  const links: [string, string][] = [];
  for (const { id, from, to } of chart.links.values()) if (seen.links.has(id)) links.push([drawn(from), drawn(to)]);
  for (const [key, { origin, kind, count, shown }] of chart.groups) {
    if (count <= shown.length || !nodes.has(drawn(origin))) continue;
    nodes.set(restId(key), { id: restId(key), name: '', kind, day: null, country: null });
    links.push([drawn(origin), restId(key)]);
  }
  return {
    nodes: [...nodes.values()],
    links: links.filter(([a, b]) => a !== b),
    roots: new Set([...chart.roots].map(drawn)),
  };
}

/** Each node with those it is linked to. */
export function neighbours({ nodes, links }: Net): Map<string, Set<string>> {
  const found = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const [a, b] of links) {
    found.get(a)?.add(b);
    found.get(b)?.add(a);
  }
  return found;
}
