import cytoscape, { type Collection, type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Places } from '../layouts/net';
import type { Point } from './chart';
import { declutter } from './declutter';
import { towards, type Direction } from './direction';
import { within } from './lasso';
import { layOut, placeAround } from './layout';
import { lookOf } from './look';
import { renew } from './renew';

cytoscape.use(fcose);

export interface ChartEvents {
  /** What was pressed, or null for the ground; `more` where it is to join what is selected already. */
  onPress: (ids: readonly string[], more: boolean) => void;
  onExpand: (id: string) => void;
  /** A layout found places for what had none. */
  onSettle: (places: Places) => void;
  onMove: (places: readonly (readonly [string, Point])[]) => void;
  onView: (view: View) => void;
}

/** Which part of the chart is to be seen. */
export interface View {
  zoom: number;
  pan: Point;
}

const room = 56;
const stillness = '(prefers-reduced-motion: reduce)';
const pauseBeforeLabels = 120;

/** The picture of a chart in an element of the page. */
export class ChartDrawing {
  readonly #cy: Core;
  readonly #events: ChartEvents;
  #labels: ReturnType<typeof setTimeout> | undefined;
  #run = 0;
  #anchor = '';
  /** Done when the nodes stand where the last layout put them. */
  #settled: Promise<void> = Promise.resolve();

  constructor(container: HTMLElement, events: ChartEvents, large: boolean) {
    this.#events = events;
    this.#cy = cytoscape({
      container,
      minZoom: 0.02,
      maxZoom: 3,
      boxSelectionEnabled: true,
      selectionType: 'additive',
      // A large chart is moved as a picture of itself, which takes the same time whatever is on it.
      textureOnViewport: large,
      ...(large && { pixelRatio: 1 }),
    });
    this.#listen();
  }

  paint(dark: boolean): void {
    this.#cy.style(lookOf(dark));
  }

  /**
   * Draws these elements. Those with a position stand there; where others are among them, or the anchor of the places
   * changes, all that is not pinned gets the places that were computed or, without these, the others get room beside what
   * stands.
   */
  show(elements: readonly ElementDefinition[], computed: Places | null, anchor = ''): void {
    const cy = this.#cy;
    const bare = cy.nodes().empty();
    const placeless = renew(cy, elements, this.#animated && !bare);
    const shifted = anchor !== '' && this.#anchor !== '' && anchor !== this.#anchor;
    this.#anchor = anchor;
    const missing = computed && (shifted || placeless.nonempty()) ? cy.nodes().not('.pinned') : placeless;
    this.#label();
    if (missing.empty()) {
      if (cy.nodes().nonempty() && (bare || !cy.nodes().some((node) => this.#inView(node)))) this.#reveal();
      return;
    }
    const run = ++this.#run;
    const known = cy.nodes().difference(missing);
    const afresh = known.not('.pinned').empty();
    const work = computed ? this.#put(computed, missing) : this.#layOut(known, missing, afresh);
    this.#settled = work.then(() => {
      if (cy.destroyed() || run !== this.#run) return;
      this.#events.onSettle(new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }])));
      this.#reveal(afresh);
    });
  }

  select(ids: readonly string[]): void {
    const wanted = new Set(ids);
    this.#cy
      .elements(':selected')
      .filter((each) => !wanted.has(each.id()))
      .unselect();
    ids.forEach((id) => this.#cy.getElementById(id).select());
    this.#label();
    const last = this.#cy.getElementById(ids.at(-1) ?? '');
    void this.#settled.then(() => {
      if (last.inside() && last.isNode() && !this.#inView(last)) this.#go({ center: { eles: last } });
    });
  }

  /** The node nearest to this one in a direction, or the first node of all. */
  next(from: string | null, direction: Direction): string | undefined {
    const nodes = this.#cy.nodes().map((node) => ({ id: node.id(), ...node.position() }));
    const start = nodes.find((node) => node.id === from);
    return start ? towards(start, nodes, direction) : nodes[0]?.id;
  }

  /** The nodes within a line on the screen. */
  within(line: readonly Point[]): string[] {
    return this.#cy
      .nodes()
      .filter((node) => within(node.renderedPosition(), line))
      .map((node) => node.id());
  }

  /** Where on the chart a point of the screen is. */
  placeAt({ x, y }: Point): Point {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
  }

  placesOf(ids: readonly string[]): [string, Point][] {
    return ids
      .map((id) => this.#cy.getElementById(id))
      .filter((node) => node.nonempty() && node.isNode())
      .map((node) => [node.id(), { ...(node as cytoscape.NodeSingular).position() }]);
  }

  /** Brings all of the chart into that part of the window that the legend leaves free. */
  fit(): void {
    const cy = this.#cy;
    const { x1, y1, w, h } = cy.elements().boundingBox({});
    const [left, width] = [this.#left, cy.width() - this.#left - room];
    const zoom = Math.max(cy.minZoom(), Math.min(1.3, width / w, (cy.height() - 2 * room) / h));
    const pan = { x: left + (width - w * zoom) / 2 - x1 * zoom, y: (cy.height() - h * zoom) / 2 - y1 * zoom };
    this.#go({ zoom, pan });
  }

  zoomBy(factor: number): void {
    const { w, h } = { w: this.#cy.width(), h: this.#cy.height() };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: w / 2, y: h / 2 } });
  }

  destroy(): void {
    clearTimeout(this.#labels);
    this.#cy.destroy();
  }

  #listen(): void {
    const cy = this.#cy;
    const moved = new Map<string, Point>();
    cy.on('tap', (event: EventObject) => {
      const { shiftKey, ctrlKey, metaKey } = event.originalEvent as MouseEvent;
      const more = shiftKey || ctrlKey || metaKey;
      this.#events.onPress(event.target === cy ? [] : [event.target.id() as string], more);
    });
    cy.on('dbltap', 'node', (event: EventObject) => this.#events.onExpand(event.target.id() as string));
    cy.on('boxend', () =>
      queueMicrotask(() =>
        this.#events.onPress(
          cy.nodes(':selected').map((node) => node.id()),
          true,
        ),
      ),
    );
    cy.on('dragfree', 'node', (event: EventObject) => {
      if (moved.size === 0)
        queueMicrotask(() => {
          this.#events.onMove([...moved]);
          moved.clear();
        });
      moved.set(event.target.id() as string, { ...(event.target as cytoscape.NodeSingular).position() });
    });
    cy.on('viewport', () => {
      this.#events.onView({ zoom: cy.zoom(), pan: { ...cy.pan() } });
      this.#label();
    });
  }

  get #animated(): boolean {
    return !window.matchMedia(stillness).matches;
  }

  /** How far the legend reaches into the chart. */
  get #left(): number {
    const legend = this.#cy.container()?.closest('.chart-stage')?.querySelector<HTMLElement>('.legend');
    const wide = legend && legend.offsetHeight > this.#cy.height() / 3 && this.#cy.width() > 600;
    return wide ? legend.offsetLeft + legend.offsetWidth + 16 : room;
  }

  async #layOut(known: Collection, missing: Collection, afresh: boolean): Promise<void> {
    if (!afresh) placeAround(this.#cy, missing.nodes());
    const run = this.#run;
    await layOut(this.#cy, known.nodes(), { animate: this.#animated, afresh, wanted: () => run === this.#run });
  }

  async #put(places: Places, missing: Collection): Promise<void> {
    missing.nodes().forEach((node) => void node.position({ ...(places.get(node.id()) ?? { x: 0, y: 0 }) }));
    await Promise.resolve();
  }

  /** Chooses the labels to be read once nothing has changed for a moment. */
  #label(): void {
    clearTimeout(this.#labels);
    this.#labels = setTimeout(() => this.#cy.destroyed() || declutter(this.#cy), pauseBeforeLabels);
  }

  /** Brings everything into view where it is not, without coming too close. */
  #reveal(anew = false): void {
    const cy = this.#cy;
    if (cy.nodes().length === 1) {
      const { x, y } = cy.nodes().first().position();
      cy.viewport({ zoom: 1.2, pan: { x: cy.width() / 2 - 1.2 * x, y: cy.height() / 2 - 1.2 * y } });
    } else if (anew || !this.#inView(cy.elements())) this.fit();
    this.#label();
  }

  #inView(elements: Pick<Collection, 'renderedBoundingBox' | 'length'>): boolean {
    const { x1, y1, x2, y2 } = elements.renderedBoundingBox();
    return (
      x1 >= (elements.length > 1 ? this.#left - room : 0) &&
      y1 >= 0 &&
      x2 <= this.#cy.width() &&
      y2 <= this.#cy.height()
    );
  }

  #go(target: Parameters<Core['animate']>[0]): void {
    this.#cy.stop().animate(target, { duration: this.#animated ? 250 : 0 });
  }
}
