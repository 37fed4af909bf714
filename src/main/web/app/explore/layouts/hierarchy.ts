import { neighbours, type Net, type Places } from './net';

const [across, down] = [150, 130];

/** Rows of a layer are about as wide as all of them are high. */
const widest = (count: number): number => Math.max(7, Math.min(40, Math.ceil(1.3 * Math.sqrt(count))));

/** Nodes in layers: what was opened first on top, below it what is one link away, then two. */
export function hierarchy(net: Net): Places {
  const around = neighbours(net);
  const places = new Map<string, { x: number; y: number }>();
  let y = 0;
  let above = new Map<string, number>();
  for (const layer of layersOf(net, around)) {
    const ordered = sortedBelow(layer, above, around);
    above = new Map(ordered.map((id, at) => [id, at / ordered.length]));
    const most = widest(ordered.length);
    for (let first = 0; first < ordered.length; first += most) {
      const row = ordered.slice(first, first + most);
      // Every other row is a little aside, so that links to the rows below pass between its nodes.
      const aside = ((first / most) % 2) * (across / 2);
      row.forEach((id, at) => places.set(id, { x: (at - (row.length - 1) / 2) * across + aside, y }));
      y += down;
    }
    y += down / 4;
  }
  return places;
}

/** The nodes by their distance from the nearest root; a part without a root begins at whoever has most links. */
function layersOf({ nodes, roots }: Net, around: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const layers: string[][] = [];
  const met = new Set<string>();
  const busiest = nodes.map(({ id }) => id).sort((a, b) => (around.get(b)?.size ?? 0) - (around.get(a)?.size ?? 0));
  const begin = (ids: readonly string[]) => {
    let layer = ids.filter((id) => !met.has(id));
    for (let depth = 0; layer.length > 0; depth += 1) {
      layer.forEach((id) => met.add(id));
      (layers[depth] ??= []).push(...layer);
      layer = [...new Set(layer.flatMap((id) => [...(around.get(id) ?? [])]))].filter((id) => !met.has(id));
    }
  };
  // Neighbours of a root are no roots of their own, even where the analyst opened them: a tree has one top where it can.
  for (const id of busiest) if (roots.has(id) && !met.has(id)) begin([id]);
  for (const id of busiest) if (!met.has(id)) begin([id]);
  return layers;
}

/** A layer in the order of the middle of what each is linked to above, so that links cross little. */
function sortedBelow(
  layer: readonly string[],
  above: ReadonlyMap<string, number>,
  around: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const middle = new Map(
    layer.map((id) => {
      const at = [...(around.get(id) ?? [])].flatMap((other) => above.get(other) ?? []);
      return [id, at.length ? at.reduce((sum, each) => sum + each, 0) / at.length : 0.5] as const;
    }),
  );
  return [...layer].sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
}
