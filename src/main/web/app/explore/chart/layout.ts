import type { Collection, Core, LayoutOptions, NodeCollection, Position } from 'cytoscape';

const ring = 150;

/** Puts new nodes around the neighbour that they came from, so that the layout starts near its end. */
export function placeAround(cy: Core, added: NodeCollection): void {
  const byOrigin = new Map<string, Collection>();
  added.forEach((node) => {
    const origin = node.neighborhood('node').difference(added).first();
    if (origin.empty()) return;
    byOrigin.set(origin.id(), (byOrigin.get(origin.id()) ?? cy.collection()).union(node));
  });
  for (const [id, nodes] of byOrigin) {
    const centre = cy.getElementById(id).position();
    nodes.forEach((node, index) => {
      if (node.isNode()) node.position(onRing(centre, index, nodes.length));
    });
  }
}

function onRing({ x, y }: Position, index: number, count: number): Position {
  const angle = (2 * Math.PI * index) / count;
  return { x: x + ring * Math.cos(angle), y: y + ring * Math.sin(angle) };
}

/** Finds room for the nodes that are free; those that stood already stay where the analyst knows them. */
export function layOut(cy: Core, fixed: NodeCollection, animate: boolean): Promise<void> {
  const options = {
    name: 'fcose',
    quality: 'proof',
    randomize: false,
    animate,
    animationDuration: 350,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    nodeSeparation: 90,
    idealEdgeLength: 120 + Math.min(160, 3 * cy.nodes().maxDegree(false)),
    nodeRepulsion: 9000,
    fixedNodeConstraint: fixed.map((node) => ({ nodeId: node.id(), position: { ...node.position() } })),
  };
  return new Promise((resolve) => {
    const layout = cy.layout(options as LayoutOptions);
    layout.one('layoutstop', () => resolve());
    layout.run();
  });
}
