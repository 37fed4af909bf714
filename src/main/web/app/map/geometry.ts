import { useEffect, useState } from 'react';
import { geoArea, geoBounds, geoCentroid, geoEqualEarth, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiPoint, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';
import { ServerFailure, reasonOf } from '../server/failure';
import { request } from '../server/server';

export interface Shape {
  /** ISO 3166-1 alpha-2; null for what has no code of its own. */
  code: string | null;
  name: string;
  feature: Feature<Geometry>;
  /** The middle of its largest part. */
  middle: [number, number];
  /** The breadth of its largest part on the ground, in degrees of a great circle. */
  extent: number;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The two letters of a country by its three digits, which the browser's own tables of regions know. */
export function codeOf(digits: string | number | undefined): string | null {
  if (digits === undefined) return null;
  const region = new Intl.Locale(`und-${String(digits).padStart(3, '0')}`).region ?? '';
  return /^[A-Z]{2}$/.test(region) ? region : null;
}

/** The countries of Natural Earth, which are part of this page. */
export function useShapes(): { shapes?: Shape[]; failure?: string } {
  const [state, setState] = useState<{ shapes?: Shape[]; failure?: string }>({});
  useEffect(() => {
    const abort = new AbortController();
    readShapes(abort.signal)
      .then((shapes) => setState({ shapes }))
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) setState({ failure: reasonOf(thrown) });
      });
    return () => abort.abort();
  }, []);
  return state;
}

export async function readShapes(signal: AbortSignal | null = null): Promise<Shape[]> {
  const response = await request(atlas, { signal });
  if (!response.ok) throw new ServerFailure('The outlines of the countries cannot be read.');
  return shapesOf((await response.json()) as Atlas);
}

export function shapesOf(topology: Atlas): Shape[] {
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  return features.map((each) => {
    const largest = largestPart(each.geometry);
    return {
      code: codeOf(each.id),
      name: each.properties.name,
      feature: each,
      middle: geoCentroid(largest),
      extent: breadth(largest),
    };
  });
}

/** The shape of each code that has the most ground: islands far away are shapes of their own. */
export const shapesByCode = (shapes: readonly Shape[]): Map<string | null, Shape> =>
  new Map(shapes.toSorted((a, b) => a.extent - b.extent).map((shape) => [shape.code, shape]));

function largestPart(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.sort((a, b) => geoArea(b) - geoArea(a))[0] ?? geometry;
}

function breadth(geometry: Geometry): number {
  const [[west, south], [east, north]] = geoBounds(geometry);
  return Math.max((east - west + 360) % 360, north - south);
}

export type Region = 'world' | 'atlantic' | 'asia' | 'europe' | 'americas';

export const regions: readonly [Region, string][] = [
  ['world', 'World'],
  ['asia', 'Asia and Pacific'],
  ['europe', 'Europe'],
];

// From edge to edge, without what is near the poles.
const wholeWorld = (middle: number): MultiPoint['coordinates'] =>
  [-179, -120, -60, 0, 60, 120, 179].flatMap((east) => [
    [middle + east, -56],
    [middle + east, 78],
  ]);

// What must be seen: the meridian in the middle, and corners.
const views: Readonly<Record<Region, { middle: number; corners: MultiPoint['coordinates'] }>> = {
  world: { middle: 150, corners: wholeWorld(150) },
  atlantic: { middle: 11, corners: wholeWorld(11) },
  americas: {
    middle: -75,
    corners: [
      [-120, -50],
      [-35, -50],
      [-125, 50],
      [-50, 50],
    ],
  },
  asia: {
    middle: 130,
    corners: [
      [92, -47],
      [178, -47],
      [76, 52],
      [170, 52],
    ],
  },
  europe: {
    middle: 15,
    corners: [
      [-11, 35],
      [34, 34],
      [-22, 65],
      [42, 66],
    ],
  },
};

export function projectionOf(region: Region, width: number, height: number): GeoProjection {
  const { middle, corners } = views[region];
  const points: MultiPoint = { type: 'MultiPoint', coordinates: corners };
  const room: [[number, number], [number, number]] = [
    [6, 6],
    [width - 6, height - 6],
  ];
  return geoEqualEarth()
    .rotate([-middle, 0])
    .fitExtent(room, points)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}
