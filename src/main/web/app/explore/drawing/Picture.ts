import type { Point } from '../chart/chart';
import type { Ground } from './ground';
import { overlap, type Box } from './labels';
import { paintBodies } from './paintBodies';
import { boxesOf, labelsOf, writeLabels, writeLinks, type Written } from './paintLabels';
import { paintLines } from './paintLines';
import { boxOf, type Body, type Line, type Scene } from './Scene';
import { onPlane, type View } from './View';

interface Sheet {
  canvas: OffscreenCanvas;
  pen: OffscreenCanvasRenderingContext2D;
  view: View;
  ratio: number;
}

/** Up to so many elements are drawn at once; more take turns with whatever else the page does. */
const atOnce = 1200;
const eachTurn = 200;
const turn = 9;

/**
 * The chart as it was drawn last. A large one takes longer to draw than a frame lasts: then it is drawn aside, a little in
 * each frame, while the former picture is shown where the view has moved to.
 */
export class Picture {
  #shown: Sheet | null = null;
  #aside: Sheet | null = null;
  #work: Generator<number, Written[]> | null = null;
  #stale = false;
  /** The labels on the picture that is shown. */
  written: readonly Written[] = [];

  /** Something is to be seen otherwise. */
  renew(): void {
    this.#stale = true;
  }

  get finished(): boolean {
    return !this.#stale && this.#work === null;
  }

  /** Goes on drawing, for no longer than a part of a frame. */
  draw(scene: Scene, view: View, ground: Ground, width: number, height: number, ratio: number): void {
    if (!this.#work) {
      if (!this.#stale) return;
      this.#stale = false;
      this.#aside = sheet(this.#aside, view, width, height, ratio);
      this.#work = paint(this.#aside, scene, ground, width, height);
    }
    const written = runFor(this.#work, this.#aside);
    if (!written) return;
    this.#work = null;
    this.written = written;
    [this.#shown, this.#aside] = [this.#aside, this.#shown];
  }

  /** Puts the picture onto the screen, moved to where this view has it. */
  show(screen: CanvasRenderingContext2D, view: View, ratio: number): void {
    screen.setTransform(1, 0, 0, 1, 0, 0);
    screen.clearRect(0, 0, screen.canvas.width, screen.canvas.height);
    if (!this.#shown) return;
    const { canvas, view: drawn, ratio: fine } = this.#shown;
    const share = view.zoom / drawn.zoom;
    const [x, y] = [(view.pan.x - drawn.pan.x * share) * ratio, (view.pan.y - drawn.pan.y * share) * ratio];
    const scale = (share * ratio) / fine;
    screen.drawImage(canvas, x, y, canvas.width * scale, canvas.height * scale);
  }
}

function sheet(before: Sheet | null, view: View, width: number, height: number, ratio: number): Sheet {
  const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
  if (before && before.canvas.width === w && before.canvas.height === h) return { ...before, view, ratio };
  const canvas = new OffscreenCanvas(w, h);
  // Drawn by the processor, or the time that it takes could not be told.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser cannot draw the chart.');
  return { canvas, pen, view, ratio };
}

function runFor(work: Generator<number, Written[]>, aside: Sheet | null): Written[] | null {
  const begun = performance.now();
  let [drawn, since] = [0, 0];
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    drawn += value;
    since += value;
    if (drawn < atOnce || since < eachTurn) continue;
    since = 0;
    // What was said is only drawn once it is looked at.
    aside?.pen.getImageData(0, 0, 1, 1);
    if (performance.now() - begun > turn) return null;
  }
}

function* paint(
  { pen, view, ratio }: Sheet,
  scene: Scene,
  ground: Ground,
  width: number,
  height: number,
): Generator<number, Written[]> {
  const [from, to] = [onPlane(view, { x: 0, y: 0 }), onPlane(view, { x: width, y: height })];
  const window = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  const bodies = scene.standing.filter((body) => isNear(body, window));
  const lines = [...scene.lines.values()].filter((line) => isSeen(line, window));
  const { zoom, pan } = view;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
  yield* paintLines(pen, lines, ground, zoom);
  yield* paintBodies(pen, bodies, ground);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const written = labelsOf(bodies, view);
  writeLinks(pen, lines, [...boxesOf(bodies, view), ...written], ground, view);
  writeLabels(pen, written, ground);
  return written;
}

const margin = 60;

/** Whether anything of a node or of its label may be seen. */
function isNear(body: Body, window: Box): boolean {
  const { x1, x2, y1, y2 } = boxOf(body);
  return overlap({ x1: x1 - margin, x2: x2 + margin, y1: y1 - margin, y2: y2 + margin }, window);
}

function isSeen({ from, to, bend }: Line, window: Box): boolean {
  if (!from.placed || !to.placed) return false;
  const more = margin + Math.abs(bend);
  return (
    Math.min(from.x, to.x) - more < window.x2 &&
    Math.max(from.x, to.x) + more > window.x1 &&
    Math.min(from.y, to.y) - more < window.y2 &&
    Math.max(from.y, to.y) + more > window.y1
  );
}

/** The box that is drawn to select what is in it. */
export function frameBox(
  screen: CanvasRenderingContext2D,
  [from, to]: readonly [Point, Point],
  { accent }: Ground,
  ratio: number,
): void {
  screen.setTransform(ratio, 0, 0, ratio, 0, 0);
  screen.strokeStyle = accent;
  screen.setLineDash([5, 4]);
  screen.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y);
  screen.setLineDash([]);
}
