import type { Places } from '../layouts/net';
import type { Point } from '../chart/chart';
import type { Elements } from '../chart/elements';
import { arrange, placeAround } from './arrange';
import { towards, type Direction } from './direction';
import { Gestures } from './Gestures';
import { groundOf, type Ground } from './ground';
import { hit } from './hit';
import { within } from './lasso';
import { moveBodies } from './motion';
import { frameBox, Picture } from './Picture';
import { Scene, type Body } from './Scene';
import { onPlane, type View } from './View';
import { Viewport } from './Viewport';

export interface ChartEvents {
  /** What was pressed, or nothing for the ground; `more` where it is to join what is selected already. */
  onPress: (ids: readonly string[], more: boolean) => void;
  onExpand: (id: string) => void;
  /** A layout found places for what had none. */
  onSettle: (places: Places) => void;
  onMove: (places: readonly (readonly [string, Point])[]) => void;
  onView: (view: View) => void;
  /** The pointer is over an element, or over none. */
  onHover: (id: string | null) => void;
}

/** The picture of a chart in an element of the page. */
export class ChartDrawing {
  readonly #container: HTMLElement;
  readonly #events: ChartEvents;
  readonly #screen: HTMLCanvasElement;
  readonly #scene = new Scene();
  readonly #picture = new Picture();
  readonly #viewport: Viewport;
  readonly #gestures: Gestures;
  #ground: Ground = groundOf(false);
  #dragged = new Set<Body>();
  #box: readonly [Point, Point] | null = null;
  #frame = 0;
  #stop: () => void = () => undefined;
  #run = 0;
  #anchor = '';
  /** Done when the nodes stand where the last layout put them. */
  #settled: Promise<void> = Promise.resolve();

  constructor(container: HTMLElement, events: ChartEvents) {
    this.#container = container;
    this.#events = events;
    this.#screen = document.createElement('canvas');
    container.append(this.#screen);
    this.#viewport = new Viewport(
      container,
      () => this.#scene.standing,
      (view) => {
        events.onView(view);
        this.#redraw();
      },
    );
    this.#gestures = new Gestures(container, this.#hand());
  }

  paint(dark: boolean): void {
    this.#ground = groundOf(dark);
    this.#redraw();
  }

  /**
   * Draws these elements. Those with a position stand there; where others are among them, or the anchor of the places
   * changes, all that is not pinned gets the places that were computed or, without these, the others get room beside what
   * stands.
   */
  show(elements: Elements, computed: Places | null, anchor = ''): void {
    const scene = this.#scene;
    const bare = scene.bodies.size === 0;
    const { placeless, moved } = scene.renew(elements);
    const run = ++this.#run;
    this.#stop();
    this.#move(moved, !bare);
    const shifted = anchor !== '' && this.#anchor !== '' && anchor !== this.#anchor;
    this.#anchor = anchor;
    const all = [...scene.bodies.values()];
    const renewed = computed !== null && (shifted || placeless.length > 0);
    const missing = new Set(renewed ? [...all.filter(({ node }) => !node.pinned), ...placeless] : placeless);
    this.#redraw();
    if (missing.size === 0) {
      this.#say('true');
      if (all.length > 0 && (bare || !this.#viewport.showsAny(all))) this.#viewport.reveal(bare);
      return;
    }
    this.#say('false');
    const afresh = all.every((body) => missing.has(body) || body.node.pinned);
    this.#settled = this.#settle(missing, computed, afresh, run);
  }

  select(ids: readonly string[]): void {
    this.#scene.select(new Set(ids));
    this.#redraw();
    void this.#settled.then(() => {
      const body = ids.length === 1 ? this.#scene.bodies.get(ids[0] ?? '') : undefined;
      if (body?.placed && !this.#viewport.shows([body])) this.#viewport.centre(body);
    });
  }

  /** The node nearest to this one in a direction, or the first node of all. */
  next(from: string | null, direction: Direction): string | undefined {
    const nodes = this.#scene.standing.map(({ node, x, y }) => ({ id: node.id, x, y }));
    const start = nodes.find((node) => node.id === from);
    return start ? towards(start, nodes, direction) : nodes[0]?.id;
  }

  /** The nodes within a line on the screen. */
  within(line: readonly Point[]): string[] {
    const around = line.map((point) => this.placeAt(point));
    return this.#scene.standing.filter((body) => within(body, around)).map(({ node }) => node.id);
  }

  /** Where on the chart a point of the screen is. */
  placeAt(point: Point): Point {
    return onPlane(this.#viewport.view, point);
  }

  /** Where on the chart the middle of the screen is. */
  middle(): Point {
    return this.placeAt({ x: this.#viewport.width / 2, y: this.#viewport.height / 2 });
  }

  placesOf(ids: readonly string[]): [string, Point][] {
    return ids.flatMap((id): [string, Point][] => {
      const body = this.#scene.bodies.get(id);
      return body ? [[id, { x: body.x, y: body.y }]] : [];
    });
  }

  fit(): void {
    this.#viewport.fit();
  }

  zoomBy(factor: number): void {
    this.#viewport.zoomBy(factor);
  }

  destroy(): void {
    this.#run = -1;
    this.#stop();
    cancelAnimationFrame(this.#frame);
    this.#gestures.end();
    this.#viewport.end();
    this.#screen.remove();
  }

  /** Finds places for what has none, and tells them. */
  async #settle(missing: ReadonlySet<Body>, computed: Places | null, afresh: boolean, run: number): Promise<void> {
    if (!computed && !afresh) placeAround(this.#scene, [...missing]);
    const nowhere = { x: 0, y: 0 };
    const found = computed
      ? new Map([...missing].map((body) => [body, computed.get(body.node.id) ?? nowhere]))
      : await arrange(this.#scene, missing);
    if (run !== this.#run) return;
    this.#move([...found], !afresh && computed === null);
    this.#say('true');
    this.#events.onSettle(new Map([...found].map(([{ node }, at]) => [node.id, { ...at }])));
    if (afresh) this.#viewport.fit();
    else this.#viewport.reveal(false);
  }

  /** Puts nodes elsewhere, so that one sees where they went. */
  #move(moved: readonly (readonly [Body, Point])[], shown: boolean): void {
    this.#stop = moveBodies(moved, shown, () => this.#redraw());
  }

  #hand() {
    const scene = this.#scene;
    const frame = (from: Point, to: Point) => {
      this.#box = [from, to];
      this.#redraw();
    };
    return {
      at: (point: Point) => hit(scene, this.placeAt(point), this.#viewport.view.zoom, point, this.#picture.written),
      isNode: (id: string) => scene.bodies.has(id),
      hover: this.#events.onHover,
      press: (id: string | null, more: boolean) => this.#events.onPress(id === null ? [] : [id], more),
      expand: this.#events.onExpand,
      pan: (by: Point) => this.#viewport.pan(by),
      zoom: (factor: number, at: Point) => this.#viewport.zoomAt(factor, at),
      drag: (id: string, by: Point) => this.#drag(id, by),
      drop: () => {
        this.#events.onMove([...this.#dragged].map(({ node, x, y }) => [node.id, { x, y }] as const));
        this.#dragged = new Set();
      },
      box: frame,
      boxed: (from: Point, to: Point) => {
        this.#box = null;
        this.#redraw();
        this.#events.onPress(this.within([from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }]), true);
      },
    };
  }

  /** Moves a node and, where it is selected, all that is selected with it. */
  #drag(id: string, { x, y }: Point): void {
    const held = this.#scene.bodies.get(id);
    if (!held) return;
    if (this.#dragged.size === 0)
      this.#dragged = new Set(held.selected ? this.#scene.standing.filter(({ selected }) => selected) : [held]);
    const { zoom } = this.#viewport.view;
    for (const body of this.#dragged) {
      body.x += x / zoom;
      body.y += y / zoom;
    }
    this.#redraw();
  }

  /** Whether everything has its place, for whoever waits for it. */
  #say(arranged: 'true' | 'false'): void {
    this.#container.dataset['arranged'] = arranged;
  }

  #redraw(): void {
    this.#picture.renew();
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    const { view, width, height } = this.#viewport;
    const ratio = window.devicePixelRatio;
    const screen = this.#screen.getContext('2d');
    if (!screen || width === 0 || height === 0) return;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#screen.width !== w || this.#screen.height !== h) [this.#screen.width, this.#screen.height] = [w, h];
    this.#picture.draw(this.#scene, view, this.#ground, width, height, ratio);
    this.#picture.show(screen, view, ratio);
    if (this.#box) frameBox(screen, this.#box, this.#ground, ratio);
    if (!this.#picture.finished) this.#frame ||= requestAnimationFrame(() => this.#draw());
  }
}
