import cytoscape from 'cytoscape';
import { beforeEach, describe, expect, it } from 'vitest';
import { Vocabulary } from '../../vocabulary/vocabulary';
import { emptyChart, type Chart } from './chart';
import { elementsOf, linkId } from './elements';
import { renew } from './renew';
import { entity, link } from './sample';

const vocabulary = new Vocabulary([]);
const nodes = [entity('a'), entity('b'), entity('c')];
const chart: Chart = {
  ...emptyChart,
  entities: new Map(nodes.map((each) => [each.id, each])),
  links: new Map([link('a', 'b')].map((each) => [each.id, each])),
  places: new Map([
    ['a', { x: 1, y: 2 }],
    ['b', { x: 3, y: 4 }],
  ]),
};
let cy = cytoscape({ headless: true });
const draw = (of: Chart) => renew(cy, elementsOf(of, vocabulary), false).map((node) => node.id());

beforeEach(() => {
  cy.destroy();
  cy = cytoscape({ headless: true });
});

describe('drawing a chart', () => {
  it('tells which nodes have no place', () => {
    expect(draw(chart)).toEqual(['c']);
    expect(cy.getElementById('a').position()).toEqual({ x: 1, y: 2 });
    expect(cy.edges().map((edge) => edge.id())).toEqual([linkId('a b')]);
  });

  it('moves what stands elsewhere now, and forgets no place for what has none', () => {
    draw(chart);
    draw({ ...chart, places: new Map([['a', { x: 9, y: 9 }]]) });
    expect(cy.getElementById('a').position()).toEqual({ x: 9, y: 9 });
    expect(cy.getElementById('b').position()).toEqual({ x: 3, y: 4 });
  });

  it('changes what looks otherwise, and leaves labels muted that were', () => {
    draw(chart);
    cy.getElementById('a').addClass('mute');
    draw({ ...chart, pinned: new Set(['a']) });
    expect(cy.getElementById('a').classes()).toEqual(['entity', 'pinned', 'mute']);
    draw(chart);
    expect(cy.getElementById('a').hasClass('pinned')).toBe(false);
  });

  it('takes away what is gone, with its links, and draws it again where it stood', () => {
    draw(chart);
    draw({ ...chart, hidden: new Set(['b']) });
    expect(cy.elements().map((each) => each.id())).toEqual(['a', 'c']);
    draw(chart);
    expect(cy.getElementById('b').position()).toEqual({ x: 3, y: 4 });
    expect(cy.edges()).toHaveLength(1);
  });
});
