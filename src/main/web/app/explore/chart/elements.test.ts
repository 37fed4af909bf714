import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../vocabulary/vocabulary';
import { emptyChart, type Chart, type PlacedGroup } from './chart';
import { elementsOf, restLabel, shorten } from './elements';
import { link } from './sample';

const seizure = {
  name: 'Seizure',
  one: 'seizure',
  many: 'seizures',
  colour: '#b91c1c',
  shape: 'triangle',
  description: '',
};
const vocabulary = new Vocabulary([seizure]);
const group: PlacedGroup = {
  origin: 'country:CO',
  type: 'SEIZED_IN',
  direction: 'IN',
  kind: 'Seizure',
  count: 24526,
  shown: [],
};
const chart: Chart = {
  ...emptyChart,
  entities: new Map([['country:CO', { id: 'country:CO', name: 'Colombia', kind: 'Country' }]]),
  groups: new Map([['key', group]]),
};

describe('the elements of a chart', () => {
  it('have the colour and shape of the vocabulary', () => {
    const entities = new Map([['seizure:1', { id: 'seizure:1', name: 'S', kind: 'Seizure' }]]);
    expect(elementsOf({ ...chart, entities, groups: new Map() }, vocabulary).nodes).toMatchObject([
      { id: 'seizure:1', colour: '#b91c1c', shape: 'triangle' },
    ]);
  });

  it('have one for what a group holds beyond what is shown, linked in the direction of its links', () => {
    const { nodes, links } = elementsOf(chart, vocabulary);
    expect(nodes).toMatchObject([{ id: 'country:CO' }, { id: 'rest|key' }]);
    expect(links).toMatchObject([{ from: 'rest|key', to: 'country:CO', label: 'seized in' }]);
  });

  it('have none for a group that is shown in full', () => {
    const groups = new Map([['key', { ...group, count: 1, shown: ['country:CO'] }]]);
    expect(elementsOf({ ...chart, groups }, vocabulary)).toMatchObject({ nodes: [{ id: 'country:CO' }], links: [] });
  });
});

describe('labels', () => {
  it('count what is not shown', () => {
    expect(restLabel(group, vocabulary)).toBe(`${(24526).toLocaleString()} seizures`);
    expect(restLabel({ ...group, count: 2, shown: ['a'] }, vocabulary)).toBe('1 more seizure');
  });

  it('keep the beginning and the end of a long name, in whole words', () => {
    const name = 'Customs mutual assistance agreement between Japan and the United States';
    expect(shorten(name)).toBe('Customs mutual assistance… Japan and the United States');
    expect(shorten('税'.repeat(60))).toBe(`${'税'.repeat(28)}… ${'税'.repeat(28)}`);
    expect(shorten('Prime Minister')).toBe('Prime Minister');
  });
});

describe('groups of the analyst', () => {
  const entities = new Map(['a', 'b', 'c'].map((id) => [id, { id, name: id, kind: 'Seizure' }]));
  const links = [link('a', 'b'), link('a', 'c'), link('b', 'c')];
  const bundled: Chart = {
    ...emptyChart,
    entities,
    links: new Map(links.map((each) => [each.id, each])),
    bundles: new Map([['Pair', ['a', 'b']]]),
  };

  it('are drawn as one, and their links to one other as one with their number', () => {
    const drawn = elementsOf(bundled, vocabulary);
    expect(drawn.nodes).toMatchObject([{ id: 'c' }, { id: 'bundle|Pair', label: 'Pair (2)' }]);
    expect(drawn.links).toMatchObject([{ from: 'bundle|Pair', to: 'c', label: 'contacted × 2' }]);
  });
});

describe('marks', () => {
  const entities = new Map(['a', 'b'].map((id) => [id, { id, name: id, kind: 'Seizure' }]));
  const marks = {
    size: { measure: 'DEGREE', scores: { a: 4, b: 1 }, exact: true },
    colour: { community: { a: 0 }, sizes: [1], modularity: 0 },
  };
  const drawn = elementsOf({ ...emptyChart, entities, marks }, vocabulary).nodes;

  it('are sizes by score', () => expect(drawn[0]?.width).toBeGreaterThan(drawn[1]?.width as number));
  it('are colours by community, where an entity has one', () => {
    expect(drawn.map(({ colour }) => colour)).toEqual(['#0065a3', '#b91c1c']);
  });
});
