import type { Collection, Core } from 'cytoscape';

const room = 56;
const closest = 1.3;
/** Labels grow as the chart goes away: to fit them too would never end. */
const bare = { includeLabels: false };
const stillness = '(prefers-reduced-motion: reduce)';

/** Whether movements may be shown. */
export const animated = (): boolean => !window.matchMedia(stillness).matches;

/** Which part of a chart is seen. */
export class Viewport {
  readonly #cy: Core;

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** Brings all of the chart into that part of the window that the legend leaves free. */
  fit(): void {
    const cy = this.#cy;
    const { x1, y1, w, h } = cy.elements().boundingBox(bare);
    const [left, width] = [this.#left, cy.width() - this.#left - room];
    const zoom = Math.max(cy.minZoom(), Math.min(closest, width / w, (cy.height() - 2 * room) / h));
    const pan = { x: left + (width - w * zoom) / 2 - x1 * zoom, y: (cy.height() - h * zoom) / 2 - y1 * zoom };
    this.#go({ zoom, pan });
  }

  zoomBy(factor: number): void {
    const { w, h } = { w: this.#cy.width(), h: this.#cy.height() };
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: w / 2, y: h / 2 } });
  }

  /** Brings everything into view where it is not, without coming too close; where all is new, in any case. */
  reveal(anew: boolean): void {
    const cy = this.#cy;
    if (cy.nodes().length === 1) {
      const { x, y } = cy.nodes().first().position();
      cy.viewport({ zoom: 1.2, pan: { x: cy.width() / 2 - 1.2 * x, y: cy.height() / 2 - 1.2 * y } });
    } else if (anew || !this.shows(cy.elements())) this.fit();
  }

  shows(elements: Pick<Collection, 'renderedBoundingBox' | 'length'>): boolean {
    const { x1, y1, x2, y2 } = elements.renderedBoundingBox(bare);
    const left = elements.length > 1 ? this.#left - room : 0;
    return x1 >= left && y1 >= 0 && x2 <= this.#cy.width() && y2 <= this.#cy.height();
  }

  centre(element: Collection): void {
    this.#go({ center: { eles: element } });
  }

  /** How far the legend reaches into the chart. */
  get #left(): number {
    const legend = this.#cy.container()?.closest('.chart-stage')?.querySelector<HTMLElement>('.legend');
    const wide = legend && legend.offsetHeight > this.#cy.height() / 3 && this.#cy.width() > 600;
    return wide ? legend.offsetLeft + legend.offsetWidth + 16 : room;
  }

  #go(target: Parameters<Core['animate']>[0]): void {
    this.#cy.stop().animate(target, { duration: animated() ? 250 : 0 });
  }
}
