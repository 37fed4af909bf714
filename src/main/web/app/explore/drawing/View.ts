import type { Point } from '../chart/chart';
import type { Box } from './labels';

/** Which part of the chart is seen: a point of the plane stands on the screen at pan + zoom × point. */
export interface View {
  zoom: number;
  pan: Point;
}

/** The point of the plane that is seen at a point of the screen. */
export const onPlane = ({ zoom, pan }: View, { x, y }: Point): Point => ({
  x: (x - pan.x) / zoom,
  y: (y - pan.y) / zoom,
});

/** The view that is nearer by a factor, with what is seen at a point still there. */
export function zoomed(
  { zoom, pan }: View,
  factor: number,
  { x, y }: Point,
  [least, most]: readonly [number, number],
): View {
  const to = Math.max(least, Math.min(most, zoom * factor));
  const share = to / zoom;
  return { zoom: to, pan: { x: x - (x - pan.x) * share, y: y - (y - pan.y) * share } };
}

/** The view in which a box of the plane fills a box of the screen, no nearer than this. */
export function fitted(plane: Box, screen: Box, [least, most]: readonly [number, number]): View {
  const [w, h] = [Math.max(1, plane.x2 - plane.x1), Math.max(1, plane.y2 - plane.y1)];
  const zoom = Math.max(least, Math.min(most, (screen.x2 - screen.x1) / w, (screen.y2 - screen.y1) / h));
  const middle = { x: (plane.x1 + plane.x2) / 2, y: (plane.y1 + plane.y2) / 2 };
  return {
    zoom,
    pan: { x: (screen.x1 + screen.x2) / 2 - middle.x * zoom, y: (screen.y1 + screen.y2) / 2 - middle.y * zoom },
  };
}

/** The largest part of a window that panels at its edges leave free. */
export function freeOf(width: number, height: number, panels: readonly Box[]): Box {
  return panels.reduce<Box>(
    (free, panel) => {
      const parts = [
        { ...free, x1: Math.max(free.x1, panel.x2) },
        { ...free, x2: Math.min(free.x2, panel.x1) },
        { ...free, y1: Math.max(free.y1, panel.y2) },
        { ...free, y2: Math.min(free.y2, panel.y1) },
      ];
      return parts.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
    },
    { x1: 0, y1: 0, x2: width, y2: height },
  );
}

const areaOf = ({ x1, y1, x2, y2 }: Box): number => Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
