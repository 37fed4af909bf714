import { geoEqualEarth, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { readShapes } from '../../map/geometry';
import type { Located } from './map';

export interface World {
  /** The outlines of all countries as one path, in the measures of the chart. */
  land: string;
  width: number;
  height: number;
  located: Located;
}

const width = 3200;

/** The world with the Pacific in its middle, as the other maps of the workbench have it. */
export async function readWorld(): Promise<World> {
  const shapes = await readShapes();
  const all: FeatureCollection = { type: 'FeatureCollection', features: shapes.map((shape) => shape.feature) };
  const projection = geoEqualEarth().rotate([-150, 0]).fitWidth(width, all);
  const path = geoPath(projection);
  const spots = new Map(shapes.flatMap(({ code, middle }) => (code ? [[code, projection(middle)] as const] : [])));
  return {
    land: path(all) ?? '',
    width,
    height: path.bounds(all)[1][1],
    located: (country) => spots.get(country) ?? undefined,
  };
}
