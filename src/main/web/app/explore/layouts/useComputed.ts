import { useEffect, useMemo, useState } from 'react';
import type { Chart } from '../chart/chart';
import type { Visible } from '../chart/filter';
import { circle } from './circle';
import { hierarchy } from './hierarchy';
import { map } from './map';
import { netOf, type Places } from './net';
import { timeline, type TimeAxis } from './time';
import type { World } from './world';

/** What lies behind the nodes: a map, or the years. */
export type BehindNodes = { is: 'map'; world: World } | { is: 'time'; axis: TimeAxis } | null;

export interface Computed {
  /** Null where the drawing finds the places itself, by forces. */
  places: Places | null;
  /** False while the map is still being read. */
  ready: boolean;
  backdrop: BehindNodes;
}

const byForces: Computed = { places: null, ready: true, backdrop: null };

/** The places that a layout gives to what is drawn. */
export function useComputed(chart: Chart, seen: Visible): Computed {
  const { layout } = chart;
  const world = useWorld(layout === 'map');
  return useMemo(() => {
    if (layout === 'force') return byForces;
    const net = netOf(chart, seen);
    if (layout === 'circle') return { places: circle(net), ready: true, backdrop: null };
    if (layout === 'hierarchy') return { places: hierarchy(net), ready: true, backdrop: null };
    if (layout === 'time') {
      const { places, axis } = timeline(net);
      return { places, ready: true, backdrop: { is: 'time', axis } };
    }
    if (world === undefined) return { places: null, ready: false, backdrop: null };
    // Without outlines everything still has a place, in rows.
    if (world === null) return { places: map(net, () => undefined, 0), ready: true, backdrop: null };
    return { places: map(net, world.located, world.height + 80), ready: true, backdrop: { is: 'map', world } };
  }, [chart, seen, layout, world]);
}

/** The outlines of the countries, once they are wanted: undefined until they are there, null where they cannot be read. */
function useWorld(wanted: boolean): World | null | undefined {
  const [world, setWorld] = useState<World | null>();
  useEffect(() => {
    if (!wanted || world) return;
    let here = true;
    void import('./world')
      .then(({ readWorld }) => readWorld())
      .catch(() => null)
      .then((read) => {
        if (here) setWorld(read);
      });
    return () => {
      here = false;
    };
  }, [wanted, world]);
  return world;
}
