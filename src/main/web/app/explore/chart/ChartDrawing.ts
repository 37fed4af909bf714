import cytoscape, { type Core, type EventObject } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { ElementDefinition } from 'cytoscape';
import { towards, type Direction } from './direction';
import { layOut, placeAround } from './layout';
import { lookOf } from './look';

cytoscape.use(fcose);

export interface ChartEvents {
  onSelect: (id: string | null) => void;
  onExpand: (id: string) => void;
}

const room = 56;
const stillness = '(prefers-reduced-motion: reduce)';

/** The picture of a chart in an element of the page. */
export class ChartDrawing {
  readonly #cy: Core;

  constructor(container: HTMLElement, events: ChartEvents) {
    this.#cy = cytoscape({
      container,
      minZoom: 0.1,
      maxZoom: 3,
      boxSelectionEnabled: false,
      selectionType: 'single',
    });
    this.#cy.on('tap', (event: EventObject) => {
      events.onSelect(event.target === this.#cy ? null : (event.target.id() as string));
    });
    this.#cy.on('dbltap', 'node', (event: EventObject) => events.onExpand(event.target.id() as string));
  }

  paint(dark: boolean): void {
    this.#cy.style(lookOf(dark));
  }

  /** Draws these elements: what is new is added and given room, what has changed is renewed, what is gone is taken away. */
  async show(elements: readonly ElementDefinition[]): Promise<void> {
    const cy = this.#cy;
    const wanted = new Set(elements.map((element) => element.data.id));
    const known = cy.nodes().filter((node) => wanted.has(node.id()));
    cy.batch(() => {
      cy.elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      for (const element of elements) {
        const there = cy.getElementById(String(element.data.id));
        if (there.empty()) cy.add(structuredClone(element) as ElementDefinition);
        else there.data(element.data);
      }
    });
    const added = cy.nodes().difference(known);
    if (added.empty()) return;
    placeAround(cy, added);
    await layOut(cy, known, known.nonempty() && this.#animated);
    if (!cy.destroyed()) this.#reveal();
  }

  select(id: string | null): void {
    this.#cy.elements(':selected').unselect();
    if (id) this.#cy.getElementById(id).select();
  }

  /** The node nearest to this one in a direction, or the first node of all. */
  next(from: string | null, direction: Direction): string | undefined {
    const nodes = this.#cy.nodes().map((node) => ({ id: node.id(), ...node.position() }));
    const start = nodes.find((node) => node.id === from);
    return start ? towards(start, nodes, direction) : nodes[0]?.id;
  }

  fit(): void {
    this.#move({ fit: { eles: this.#cy.elements(), padding: room } });
  }

  zoomBy(factor: number): void {
    const { w, h } = { w: this.#cy.width(), h: this.#cy.height() };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: w / 2, y: h / 2 } });
  }

  /** Lays the whole chart out anew. */
  async arrange(): Promise<void> {
    await layOut(this.#cy, this.#cy.collection().nodes(), this.#animated);
    if (!this.#cy.destroyed()) this.fit();
  }

  destroy(): void {
    this.#cy.destroy();
  }

  get #animated(): boolean {
    return !window.matchMedia(stillness).matches;
  }

  /** Brings everything into view where it is not, without coming too close. */
  #reveal(): void {
    const cy = this.#cy;
    const box = cy.elements().renderedBoundingBox();
    if (cy.nodes().length === 1) {
      cy.zoom(1.2);
      cy.center();
    } else if (box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height()) this.fit();
  }

  #move(target: Parameters<Core['animate']>[0]): void {
    this.#cy.stop().animate(target, { duration: this.#animated ? 250 : 0 });
  }
}
