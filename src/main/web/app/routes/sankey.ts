import { sankey, sankeyJustify, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { Passage } from './flows';

export type Column = 'start' | 'via' | 'end';

interface Stop {
  key: string;
  column: Column;
  id: string;
  name: string;
}

interface Way {
  passage: Passage;
}

export type Node = SankeyNode<Stop, Way>;
export type Link = SankeyLink<Stop, Way>;

const columns: readonly Column[] = ['start', 'via', 'end'];

/** Two links for a passage over a country, one for a passage straight from start to end. */
export function arranged(passages: readonly Passage[], width: number, height: number) {
  const stops = new Map<string, Stop>();
  const key = (column: Column, { id, name }: { id: string; name: string }) => {
    const own = `${column} ${id}`;
    stops.set(own, { key: own, column, id, name });
    return own;
  };
  const links = passages.flatMap((passage) => {
    const [start, end] = [key('start', passage.start), key('end', passage.end)];
    const link = (source: string, target: string) => ({ source, target, value: passage.seizures, passage });
    if (!passage.via) return [link(start, end)];
    const via = key('via', passage.via);
    return [link(start, via), link(via, end)];
  });
  const layout = sankey<Stop, Way>()
    .nodeId(({ key: own }) => own)
    .nodeAlign((node, count) =>
      [...stops.values()].some(({ column }) => column === 'via')
        ? columns.indexOf((node as unknown as Stop).column)
        : sankeyJustify(node, count),
    )
    .nodeWidth(10)
    .nodePadding(11)
    .extent([
      [150, 8],
      [width - 150, height - 8],
    ]);
  return layout({ nodes: [...stops.values()].map((stop) => ({ ...stop })), links });
}

export const lineOf = sankeyLinkHorizontal<Stop, Way>();
