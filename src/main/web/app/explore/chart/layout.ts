import type { Core, LayoutOptions, NodeCollection, NodeSingular } from 'cytoscape';
import { byForcesAside } from '../layouts/inWorker';
import { freeAngles } from './angles';

/** Puts new nodes around the neighbour that they came from, so that the layout starts near its end. */
export function placeAround(cy: Core, added: NodeCollection): void {
  const origins = new Map<string, NodeSingular[]>();
  added.forEach((node) => {
    const origin = node.neighborhood('node').difference(added).first();
    if (origin.nonempty()) origins.set(origin.id(), [...(origins.get(origin.id()) ?? []), node]);
  });
  for (const [id, newcomers] of origins) place(cy.getElementById(id), newcomers, added);
}

function place(origin: NodeSingular, newcomers: readonly NodeSingular[], added: NodeCollection): void {
  const { x, y } = origin.position();
  const settled = origin.neighborhood('node').difference(added).nodes();
  const taken = settled.map((node) => Math.atan2(node.position('y') - y, node.position('x') - x));
  const radius = 110 + 3 * newcomers.length;
  freeAngles(taken, newcomers.length).forEach((angle, index) => {
    newcomers[index]?.position({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
  });
}

export interface Manner {
  animate: boolean;
  /** Whether nothing but what is fixed stays where it stands. */
  afresh: boolean;
  /** Whether the places are still wanted once they are found. */
  wanted: () => boolean;
}

/** More nodes than this are laid out aside, while the page goes on. */
const many = 250;

/**
 * Finds room for the nodes that are free; those that stood already stay where the analyst knows them. Where none is to
 * stay, everything is laid out afresh.
 */
export function layOut(cy: Core, fixed: NodeCollection, how: Manner): Promise<void> {
  return cy.nodes().length > many ? layOutAside(cy, fixed, how) : layOutHere(cy, fixed, how);
}

async function layOutAside(cy: Core, fixed: NodeCollection, { afresh, wanted }: Manner): Promise<void> {
  const nodes = cy.nodes();
  const at = new Map(nodes.map((node, index) => [node.id(), index]));
  const index = (id: string) => at.get(id) ?? 0;
  const places = await byForcesAside({
    places: nodes.map((node) => (afresh && !fixed.has(node) ? null : { ...node.position() })),
    fixed: nodes.map((node) => fixed.has(node)),
    links: cy.edges().map((edge) => [index(edge.source().id()), index(edge.target().id())] as const),
  });
  if (cy.destroyed() || !wanted()) return;
  cy.batch(() => nodes.forEach((node) => void node.position({ ...(places[index(node.id())] ?? node.position()) })));
}

function layOutHere(cy: Core, fixed: NodeCollection, { animate, afresh }: Manner): Promise<void> {
  const options = {
    name: 'fcose',
    quality: 'proof',
    randomize: afresh,
    animate,
    animationDuration: 350,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    nodeSeparation: 90,
    idealEdgeLength: 110 + Math.min(110, 2 * cy.nodes().maxDegree(false)),
    nodeRepulsion: 9000,
    fixedNodeConstraint: fixed.map((node) => ({ nodeId: node.id(), position: { ...node.position() } })),
  };
  return new Promise((resolve) => {
    const layout = cy.layout(options as LayoutOptions);
    layout.one('layoutstop', () => resolve());
    layout.run();
  });
}
