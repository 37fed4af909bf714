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
import { animated, Viewport } from './Viewport';

cytoscape.use(fcose);

export interface ChartEvents {
  /** What was pressed, or null for the ground; `more` where it is to join what is selected already. */
  onPress: (ids: readonly string[], more: boolean) => void;
  onExpand: (id: string) => void;
  /** A layout found places for what had none. */
  onSettle: (places: Places) => void;
  onMove: (places: readonly (readonly [string, Point])[]) => void;
  onView: (view: View) => void;
  /** The pointer is over an element, or over none. */
  onHover: (id: string | null) => void;
}

/** Which part of the chart is to be seen. */
export interface View {
  zoom: number;
  pan: Point;
}

const pauseBeforeLabels = 120;

/** The picture of a chart in an element of the page. */
export class ChartDrawing {
  readonly #cy: Core;
  readonly #viewport: Viewport;
  readonly #events: ChartEvents;
  readonly #large: boolean;
  #labels: ReturnType<typeof setTimeout> | undefined;
  #run = 0;
  #anchor = '';
  /** Done when the nodes stand where the last layout put them. */
  #settled: Promise<void> = Promise.resolve();

  constructor(container: HTMLElement, events: ChartEvents, large: boolean) {
    this.#events = events;
    this.#large = large;
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
    this.#viewport = new Viewport(this.#cy);
    this.#listen();
  }

  paint(dark: boolean): void {
    this.#cy.style(lookOf(dark, this.#large));
  }

  /**
   * Draws these elements. Those with a position stand there; where others are among them, or the anchor of the places
   * changes, all that is not pinned gets the places that were computed or, without these, the others get room beside what
   * stands.
   */
  show(elements: readonly ElementDefinition[], computed: Places | null, anchor = ''): void {
    const cy = this.#cy;
    const bare = cy.nodes().empty();
    const placeless = renew(cy, elements, animated() && !bare);
    const shifted = anchor !== '' && this.#anchor !== '' && anchor !== this.#anchor;
    this.#anchor = anchor;
    const missing =
      computed && (shifted || placeless.nonempty()) ? cy.nodes().not('.pinned').union(placeless) : placeless;
    this.#label();
    if (missing.empty()) {
      this.#say('true');
      if (cy.nodes().nonempty() && (bare || !cy.nodes().some((node) => this.#viewport.shows(node))))
        this.#viewport.reveal(false);
      return;
    }
    const run = ++this.#run;
    this.#say('false');
    const known = cy.nodes().difference(missing);
    const afresh = known.not('.pinned').empty();
    const work = computed ? this.#put(computed, missing) : this.#layOut(known, missing, afresh);
    this.#settled = work.then(() => {
      if (cy.destroyed() || run !== this.#run) return;
      this.#say('true');
      // Not of the others: they may be on their way to where they stand.
      this.#events.onSettle(new Map(missing.nodes().map((node) => [node.id(), { ...node.position() }])));
      this.#viewport.reveal(afresh);
      this.#label();
    });
  }

  select(ids: readonly string[]): void {
    const wanted = new Set(ids);
    this.#cy.batch(() => {
      this.#cy
        .elements(':selected')
        .filter((each) => !wanted.has(each.id()))
        .unselect();
      ids.forEach((id) => this.#cy.getElementById(id).select());
    });
    this.#label();
    const last = this.#cy.getElementById(ids.at(-1) ?? '');
    void this.#settled.then(() => {
      if (ids.length === 1 && last.inside() && last.isNode() && !this.#viewport.shows(last))
        this.#viewport.centre(last);
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

  fit(): void {
    this.#viewport.fit();
  }

  zoomBy(factor: number): void {
    this.#viewport.zoomBy(factor);
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
          false,
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
    cy.on('mouseover', 'node, edge', (event: EventObject) => this.#events.onHover(event.target.id() as string));
    cy.on('mouseout', 'node, edge', () => this.#events.onHover(null));
    cy.on('viewport', () => {
      this.#events.onView({ zoom: cy.zoom(), pan: { ...cy.pan() } });
      this.#label();
    });
  }

  /** Whether everything has its place, for whoever waits for it. */
  #say(arranged: 'true' | 'false'): void {
    const container = this.#cy.container();
    if (container) container.dataset['arranged'] = arranged;
  }

  async #layOut(known: Collection, missing: Collection, afresh: boolean): Promise<void> {
    if (!afresh) placeAround(this.#cy, missing.nodes());
    const run = this.#run;
    await layOut(this.#cy, known.nodes(), { animate: animated(), afresh, wanted: () => run === this.#run });
  }

  async #put(places: Places, missing: Collection): Promise<void> {
    missing.nodes().forEach((node) => void node.position({ ...(places.get(node.id()) ?? { x: 0, y: 0 }) }));
    await Promise.resolve();
  }

  /** Chooses the labels to be read once nothing has changed for a moment. */
  #label(): void {
    clearTimeout(this.#labels);
    this.#labels = setTimeout(() => this.#cy.destroyed() || declutter(this.#cy, !this.#large), pauseBeforeLabels);
  }
}
