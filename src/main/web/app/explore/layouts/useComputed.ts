import { useEffect, useMemo, useState } from 'react';
import type { Chart } from '../chart/chart';
import { noFilter, visibleOf } from '../chart/filter';
import { circle } from './circle';
import { hierarchy } from './hierarchy';
import { map } from './map';
import { netOf, type Net, type Places } from './net';
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
  /** Changes where places of before no longer fit what lies behind them, as when the years begin sooner. */
  anchor: string;
}

const byForces: Computed = { places: null, ready: true, backdrop: null, anchor: '' };

/** The places that a layout gives to what is on the chart, whatever a filter shows of it: so nothing moves when filters change. */
export function useComputed(chart: Chart): Computed {
  const { layout } = chart;
  const world = useWorld(layout === 'map');
  return useMemo(() => {
    if (layout === 'force') return byForces;
    const net = netOf(chart, visibleOf({ ...chart, filter: noFilter }));
    return layout === 'map' ? onMap(net, world) : computed(layout, net);
  }, [chart, layout, world]);
}

function computed(layout: 'circle' | 'hierarchy' | 'time', net: Net): Computed {
  if (layout === 'circle') return { ...byForces, places: circle(net) };
  if (layout === 'hierarchy') return { ...byForces, places: hierarchy(net) };
  const { places, axis } = timeline(net);
  const anchor = JSON.stringify(axis);
  return { places, ready: true, backdrop: { is: 'time', axis }, anchor };
}

function onMap(net: Net, world: World | null | undefined): Computed {
  if (world === undefined) return { ...byForces, ready: false };
  // Without outlines everything still has a place, in rows.
  if (world === null) return { ...byForces, places: map(net, () => undefined, 0) };
  const places = map(net, world.located, world.height + 80);
  return { places, ready: true, backdrop: { is: 'map', world }, anchor: '' };
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
