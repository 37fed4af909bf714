import type { Collection, Core, ElementDefinition, SingularElementArgument } from 'cytoscape';

const shown = '_shown';

/**
 * Makes the drawing hold these elements and no others: what is new is added, what has changed is renewed, what is gone is
 * taken away. Gives the nodes that have no place of their own.
 */
export function renew(cy: Core, elements: readonly ElementDefinition[], animate: boolean): Collection {
  const wanted = new Set(elements.map((element) => String(element.data.id)));
  const fresh: ElementDefinition[] = [];
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const element of elements) {
      const there = cy.getElementById(String(element.data.id));
      if (there.empty()) fresh.push(element);
      else change(there, element, animate);
    }
    cy.add(fresh.map(muted)).forEach((each, at) => void each.scratch(shown, stamp(fresh[at])));
  });
  const placed = new Set(elements.filter((element) => element.position).map((element) => String(element.data.id)));
  return cy.nodes().filter((node) => !placed.has(node.id()));
}

/** A new element, whose label is not written before there is room for it; groups of links have theirs inside. */
const muted = (element: ElementDefinition): ElementDefinition => ({
  ...structuredClone(element),
  classes: `${element.classes?.toString() ?? ''}${element.classes === 'rest' ? '' : ' mute'}`,
});

/** All that is seen of an element but where it stands. */
const stamp = (element: ElementDefinition | undefined): string =>
  `${element?.classes?.toString() ?? ''} ${JSON.stringify(element?.data)}`;

function change(there: SingularElementArgument, element: ElementDefinition, animate: boolean): void {
  const is = stamp(element);
  if (there.scratch(shown) !== is) {
    there.data(element.data);
    const mute = there.hasClass('mute') ? ' mute' : '';
    there.classes(`${element.classes?.toString() ?? ''}${mute}`);
    there.scratch(shown, is);
  }
  if (!there.isNode() || !element.position) return;
  const [at, to] = [there.position(), element.position];
  if (Math.abs(at.x - to.x) + Math.abs(at.y - to.y) < 0.01) return;
  if (animate) there.stop().animate({ position: { ...to } }, { duration: 250 });
  else there.position({ ...to });
}
