import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../vocabulary/vocabulary';
import type { Chart, PlacedGroup } from './chart';
import { elementsOf, restLabel, shorten } from './elements';

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
  entities: new Map([['country:CO', { id: 'country:CO', name: 'Colombia', kind: 'Country' }]]),
  links: new Map(),
  groups: new Map([['key', group]]),
  roots: new Set(),
};

describe('the elements of a chart', () => {
  it('have the colour and shape of the vocabulary', () => {
    const entities = new Map([['seizure:1', { id: 'seizure:1', name: 'S', kind: 'Seizure' }]]);
    expect(elementsOf({ ...chart, entities, groups: new Map() }, vocabulary)).toMatchObject([
      { data: { id: 'seizure:1', colour: '#b91c1c', shape: 'triangle' } },
    ]);
  });

  it('have one for what a group holds beyond what is shown, linked in the direction of its links', () => {
    const drawn = elementsOf(chart, vocabulary).map((element) => element.data);
    expect(drawn).toMatchObject([
      { id: 'country:CO' },
      { id: 'rest|key' },
      { source: 'rest|key', target: 'country:CO', label: 'seized in' },
    ]);
  });

  it('have none for a group that is shown in full', () => {
    const groups = new Map([['key', { ...group, count: 1, shown: ['country:CO'] }]]);
    expect(elementsOf({ ...chart, groups }, vocabulary)).toHaveLength(1);
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
