import cytoscape, { type Collection, type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import fcose from 'cytoscape-fcose';
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
  /** Done when the nodes stand where the last layout put them. */
  #settled: Promise<void> = Promise.resolve();

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
  show(elements: readonly ElementDefinition[]): void {
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
    this.#settled = layOut(cy, known, known.nonempty() && this.#animated).then(() => {
      if (!cy.destroyed()) this.#reveal();
    });
  }

  select(id: string | null): void {
    this.#cy.elements(':selected').unselect();
    if (!id) return;
    const element = this.#cy.getElementById(id).select();
    void this.#settled.then(() => {
      if (element.inside() && element.isNode() && !this.#inView(element)) this.#move({ center: { eles: element } });
    });
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
    await layOut(this.#cy, this.#cy.collection().nodes(), this.#animated, true);
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
    if (cy.nodes().length === 1) {
      const { x, y } = cy.nodes().first().position();
      cy.viewport({ zoom: 1.2, pan: { x: cy.width() / 2 - 1.2 * x, y: cy.height() / 2 - 1.2 * y } });
    } else if (!this.#inView(cy.elements())) this.fit();
  }

  #inView(elements: Collection): boolean {
    const { x1, y1, x2, y2 } = elements.renderedBoundingBox();
    return x1 >= 0 && y1 >= 0 && x2 <= this.#cy.width() && y2 <= this.#cy.height();
  }

  #move(target: Parameters<Core['animate']>[0]): void {
    this.#cy.stop().animate(target, { duration: this.#animated ? 250 : 0 });
  }
}
