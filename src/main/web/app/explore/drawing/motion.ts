import type { Point } from '../chart/chart';
import type { Body } from './Scene';

const stillness = '(prefers-reduced-motion: reduce)';

/** Whether movements may be shown. */
export const animated = (): boolean => !window.matchMedia(stillness).matches;

const duration = 250;

/** Goes from 0 to 1, soon and gently; gives what ends it where it is. */
export function glide(at: (share: number) => void): () => void {
  if (!animated()) {
    at(1);
    return () => undefined;
  }
  let frame = 0;
  let begun: number | null = null;
  const next = (now: number) => {
    begun ??= now;
    const share = Math.min(1, (now - begun) / duration);
    at(1 - (1 - share) ** 3);
    if (share < 1) frame = requestAnimationFrame(next);
  };
  frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}

/** Moves of more nodes than this are not shown on their way. */
const mostMoving = 400;

/** Puts nodes elsewhere, where wanted so that one sees where they went; gives what ends it on the way. */
export function moveBodies(moved: readonly (readonly [Body, Point])[], shown: boolean, redraw: () => void): () => void {
  const ways = moved.map(([body, to]) => ({ body, from: { x: body.x, y: body.y }, to }));
  const at = (share: number) => {
    for (const { body, from, to } of ways) {
      body.x = from.x + (to.x - from.x) * share;
      body.y = from.y + (to.y - from.y) * share;
      body.placed = true;
      body.goal = share < 1 ? to : null;
    }
    redraw();
  };
  if (!shown || moved.length > mostMoving) {
    at(1);
    return () => undefined;
  }
  at(0);
  return glide(at);
}
