import type { Core, LayoutOptions, NodeCollection, NodeSingular } from 'cytoscape';
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

const [many, tooMany] = [250, 800];

/**
 * Finds room for the nodes that are free; those that stood already stay where the analyst knows them. Where none is to
 * stay, everything is laid out afresh. The more nodes, the fewer rounds, so that a large chart stands soon.
 */
export function layOut(cy: Core, fixed: NodeCollection, animate: boolean, afresh = false): Promise<void> {
  const count = cy.nodes().length;
  const options = {
    name: 'fcose',
    quality: count > tooMany ? 'draft' : count > many ? 'default' : 'proof',
    randomize: afresh || count > tooMany,
    animate: animate && count <= many,
    animationDuration: 350,
    fit: false,
    nodeDimensionsIncludeLabels: count <= many,
    nodeSeparation: count > tooMany ? 140 : 90,
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
