import { describe, expect, it } from 'vitest';
import { emptyChart, groupKey, type Chart } from './chart/chart';
import { linkId, restId } from './chart/elements';
import { entitiesIn, pressed, selectionOf } from './selection';

const entity = { id: 'country:CO', name: 'Colombia', kind: 'Country' };
const link = { id: '7', type: 'SEIZED_IN', from: 'a', to: 'b', validFrom: null, validTo: null, citations: [] };
const group = {
  origin: entity.id,
  type: 'SEIZED_IN',
  direction: 'IN' as const,
  kind: 'Seizure',
  count: 30,
  shown: [],
};
const chart: Chart = {
  ...emptyChart,
  entities: new Map([[entity.id, entity]]),
  links: new Map([[link.id, link]]),
  groups: new Map([[groupKey(group), group]]),
};

describe('the selection', () => {
  it('is the entity, link or group behind a drawn element', () => {
    expect(selectionOf(chart, entity.id)).toEqual({ is: 'entity', entity });
    expect(selectionOf(chart, linkId('7'))).toEqual({ is: 'link', link });
    expect(selectionOf(chart, restId(groupKey(group)))).toMatchObject({ is: 'group', group });
    expect(selectionOf(chart, `rest-link|${groupKey(group)}`)).toMatchObject({ is: 'group', group });
  });

  it('is nothing once the element has left the chart', () => {
    expect(selectionOf(emptyChart, entity.id)).toBeNull();
    expect(selectionOf(emptyChart, linkId('7'))).toBeNull();
    expect(selectionOf(chart, null)).toBeNull();
  });
});

describe('a press', () => {
  it('selects that alone', () => expect(pressed(['a'], ['b'], false)).toEqual(['b']));
  it('joins, with a key held, what is selected or leaves it', () => {
    expect(pressed(['a'], ['b'], true)).toEqual(['a', 'b']);
    expect(pressed(['a', 'b'], ['a'], true)).toEqual(['b']);
    expect(pressed(['a'], [], true)).toEqual(['a']);
  });
});

it('takes a group of the analyst as its members', () => {
  const grouped = { ...chart, bundles: new Map([['Pair', ['a', 'b']]]) };
  expect(entitiesIn(grouped, ['bundle|Pair', entity.id, linkId('7')])).toEqual(['a', 'b', entity.id]);
});
