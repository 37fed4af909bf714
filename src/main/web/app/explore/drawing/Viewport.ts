import type { Point } from '../chart/chart';
import { overlap, type Box } from './labels';
import { animated, glide } from './motion';
import { boundsOf, type Body } from './Scene';
import { fitted, freeOf, onPlane, zoomed, type View } from './View';

const limits = [0.02, 3] as const;
const closest = 1.3;
/** For labels beside and below nodes. */
const room = { side: 64, top: 28, bottom: 52 };
const covering = '.legend, .filter-panel, .chart-count';

/** Which part of a chart is seen, in the part of the window that panels leave free. */
export class Viewport {
  readonly #container: HTMLElement;
  readonly #bodies: () => readonly Body[];
  readonly #onView: (view: View) => void;
  readonly #sizes: ResizeObserver;
  readonly #panels: MutationObserver;
  #stop: () => void = () => undefined;
  /** Whether all is in view because it was fitted: then it stays so when the window or a panel changes. */
  #fitted = false;
  view: View = { zoom: 1, pan: { x: 0, y: 0 } };
  /** Where the view is going, or is. */
  #goal = this.view;
  width = 0;
  height = 0;

  constructor(container: HTMLElement, bodies: () => readonly Body[], onView: (view: View) => void) {
    this.#container = container;
    this.#bodies = bodies;
    this.#onView = onView;
    this.#measure();
    this.#sizes = new ResizeObserver(() => this.#adapt());
    this.#panels = new MutationObserver(() => this.#watch());
    if (this.#stage) this.#panels.observe(this.#stage, { childList: true });
    this.#watch();
  }

  end(): void {
    this.#stop();
    this.#sizes.disconnect();
    this.#panels.disconnect();
  }

  /** Brings all of the chart into that part of the window that panels leave free. */
  fit(): void {
    const bodies = this.#bodies();
    if (bodies.length === 0) return;
    const close = bodies.length === 1 ? 1.2 : closest;
    this.#go(fitted(boundsOf(bodies), this.#free(), [limits[0], close]));
    this.#fitted = true;
  }

  zoomBy(factor: number): void {
    this.zoomAt(factor, { x: this.width / 2, y: this.height / 2 });
  }

  zoomAt(factor: number, at: Point): void {
    this.#put(zoomed(this.view, factor, at, limits));
  }

  pan({ x, y }: Point): void {
    const { zoom, pan } = this.view;
    this.#put({ zoom, pan: { x: pan.x + x, y: pan.y + y } });
  }

  /** Brings everything into view where it is not; where all is new, in any case. */
  reveal(anew: boolean): void {
    if (anew || !this.shows(this.#bodies())) this.fit();
  }

  shows(bodies: readonly Body[]): boolean {
    const [window, bounds] = [this.#window, boundsOf(bodies)];
    return bounds.x1 >= window.x1 && bounds.y1 >= window.y1 && bounds.x2 <= window.x2 && bounds.y2 <= window.y2;
  }

  showsAny(bodies: readonly Body[]): boolean {
    const window = this.#window;
    return bodies.some((body) => overlap(boundsOf([body]), window));
  }

  centre({ x, y }: Point): void {
    const { x1, x2, y1, y2 } = this.#free();
    const { zoom } = this.#goal;
    this.#go({ zoom, pan: { x: (x1 + x2) / 2 - x * zoom, y: (y1 + y2) / 2 - y * zoom } });
  }

  /** The part of the plane that is seen, or will be. */
  get #window(): Box {
    const [from, to] = [onPlane(this.#goal, { x: 0, y: 0 }), onPlane(this.#goal, { x: this.width, y: this.height })];
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  }

  get #stage(): HTMLElement | null {
    return this.#container.closest<HTMLElement>('.chart-stage');
  }

  #measure(): void {
    this.width = this.#container.clientWidth;
    this.height = this.#container.clientHeight;
  }

  #watch(): void {
    this.#sizes.disconnect();
    this.#sizes.observe(this.#container);
    this.#covers().forEach((panel) => this.#sizes.observe(panel));
    this.#adapt();
  }

  /** The window or a panel has changed. */
  #adapt(): void {
    this.#measure();
    if (this.#fitted) this.fit();
    this.#onView(this.view);
  }

  #covers(): HTMLElement[] {
    return [...(this.#stage?.querySelectorAll<HTMLElement>(covering) ?? [])];
  }

  #free(): Box {
    const panels = this.#covers().map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => ({
      x1: offsetLeft,
      y1: offsetTop,
      x2: offsetLeft + offsetWidth,
      y2: offsetTop + offsetHeight,
    }));
    const { x1, y1, x2, y2 } = freeOf(this.width, this.height, panels);
    return { x1: x1 + room.side, y1: y1 + room.top, x2: x2 - room.side, y2: y2 - room.bottom };
  }

  #go(to: View): void {
    this.#stop();
    this.#goal = to;
    const from = this.view;
    if (!animated() || this.#bodies().length > 1000) return this.#set(to);
    this.#stop = glide((share) => {
      const between = (a: number, b: number) => a + (b - a) * share;
      const pan = { x: between(from.pan.x, to.pan.x), y: between(from.pan.y, to.pan.y) };
      this.#set({ zoom: between(from.zoom, to.zoom), pan });
    });
  }

  /** As a hand moves it. */
  #put(view: View): void {
    this.#stop();
    this.#fitted = false;
    this.#goal = view;
    this.#set(view);
  }

  #set(view: View): void {
    this.view = view;
    this.#onView(view);
  }
}
