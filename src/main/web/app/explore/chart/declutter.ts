import type { Core, EdgeSingular, NodeSingular, SingularElementReturnValue } from 'cytoscape';
import { readable, type Box, type Label } from './labels';

const [letter, line, longest, smallest] = [6.4, 15, 138, 6];

/** Labels keep this share of their size on the screen, however far the chart is away. */
const least = 0.9;

/** How much larger than drawn the labels of nodes are, to be read at this zoom. */
export const enlarged = (zoom: number): number => Math.max(1, least / zoom);

/** Where the label of a node is on the screen; what is selected or has many links is read first. */
function labelOf(node: NodeSingular, zoom: number): Label {
  const text = String(node.data('label') ?? '');
  const scale = zoom * enlarged(zoom);
  const width = Math.min(longest, text.length * letter) * scale;
  const height = Math.ceil((text.length * letter) / longest) * line * scale;
  const { x, y } = node.renderedPosition();
  const top = y + (node.renderedHeight() / 2 + 6 * scale);
  const weight = (node.selected() ? 1e6 : 0) + (node.hasClass('new') ? 1e3 : 0) + node.degree(false);
  return { id: node.id(), x1: x - width / 2, x2: x + width / 2, y1: top, y2: top + height, weight };
}

function edgeLabelOf(edge: EdgeSingular, zoom: number): Label {
  const [a, b] = [edge.source().renderedPosition(), edge.target().renderedPosition()];
  const width = String(edge.data('label') ?? '').length * 5.4 * zoom;
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [across, up] = [Math.abs(b.x - a.x) / length, Math.abs(b.y - a.y) / length];
  const half = { x: (width * across + 12 * zoom * up) / 2, y: (width * up + 12 * zoom * across) / 2 };
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return {
    id: edge.id(),
    x1: x - half.x,
    x2: x + half.x,
    y1: y - half.y,
    y2: y + half.y,
    weight: edge.selected() ? 1e6 : 0,
  };
}

const bodyOf = (node: NodeSingular): Box => {
  const { x, y } = node.renderedPosition();
  const [w, h] = [node.renderedWidth() / 2, node.renderedHeight() / 2];
  return { x1: x - w, x2: x + w, y1: y - h, y2: y + h };
};

const said = '_said';

/**
 * Leaves unwritten what would lie on another text: first the labels of links, then those of whoever has fewer links. What is
 * written can be read, however far the chart is away. Touches only what changes, since each change is drawn anew.
 */
export function declutter(cy: Core, withLines: boolean): void {
  const zoom = cy.zoom();
  const [width, height] = [cy.width(), cy.height()];
  const inView = ({ x1, x2, y1, y2 }: Box) => x2 > 0 && y2 > 0 && x1 < width && y1 < height;
  const nodes = cy
    .nodes('.entity, .bundle')
    .map((node) => labelOf(node, zoom))
    .filter(inView);
  const bodies = cy.nodes().map(bodyOf).filter(inView);
  const shown = readable(nodes, bodies);
  const written = nodes.filter(({ id }) => shown.has(id));
  const lines = withLines && 10 * zoom >= smallest ? cy.edges().map((edge) => edgeLabelOf(edge, zoom)) : [];
  readable(lines.filter(inView), [...bodies, ...written]).forEach((id) => shown.add(id));
  const before = (cy.scratch(said) as ReadonlySet<string> | undefined) ?? new Set<string>();
  cy.batch(() => {
    for (const id of before) if (!shown.has(id)) cy.getElementById(id).addClass('mute');
    for (const id of shown) write(cy.getElementById(id), enlarged(zoom));
  });
  cy.scratch(said, shown);
}

function write(element: SingularElementReturnValue, scale: number): void {
  element.removeClass('mute');
  if (!element.isNode() || element.scratch('_scale') === scale) return;
  element.style({ 'font-size': 12 * scale, 'text-max-width': `${longest * scale}px`, 'text-margin-y': 7 * scale });
  element.scratch('_scale', scale);
}
