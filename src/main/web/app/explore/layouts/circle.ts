import type { Net, Places } from './net';

const [apart, between, largest] = [64, 110, 90];

/** Nodes on a circle, those of a kind together; more than fit on one stand on several, one around the other. */
export function circle({ nodes }: Net): Places {
  const sorted = [...nodes].sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name));
  const places = new Map<string, { x: number; y: number }>();
  let radius = sorted.length > largest ? between : Math.max(150, (sorted.length * apart) / (2 * Math.PI));
  for (let first = 0; first < sorted.length; radius += between) {
    const room = sorted.length <= largest ? sorted.length : Math.floor((2 * Math.PI * radius) / apart);
    const ring = sorted.slice(first, first + room);
    ring.forEach(({ id }, at) => {
      const angle = (2 * Math.PI * at) / ring.length - Math.PI / 2;
      places.set(id, { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) });
    });
    first += ring.length;
  }
  return places;
}
