import { describe, expect, it } from 'vitest';
import { emptyChart, groupKey, type Chart, type Group } from './chart';
import { entity, link } from './sample';
import { take, type Step } from './steps';

const chartOf = (...steps: Step[]): Chart => steps.reduce<Chart>((chart, step) => take(chart, step), emptyChart);
const people: Step = {
  does: 'add',
  title: 'Open',
  found: { nodes: ['a', 'b', 'c'].map((id) => entity(id)), links: [link('a', 'b'), link('a', 'nobody')] },
  asked: null,
};

describe('adding', () => {
  it('leaves out links that lead nowhere', () => expect([...chartOf(people).links.keys()]).toEqual(['a b']));

  it('shows again what was hidden', () =>
    expect(chartOf(people, { does: 'hide', ids: ['a'] }, people).hidden.size).toBe(0));

  it('puts what is dropped where it was dropped', () => {
    const dropped = chartOf({ ...people, at: { x: 3, y: 4 } });
    expect([...dropped.places]).toEqual([['a', { x: 3, y: 4 }]]);
  });
});

describe('arranging', () => {
  it('leaves what is pinned where it is and forgets all other places', () => {
    const placed = chartOf(people, {
      does: 'move',
      places: [
        ['a', { x: 1, y: 1 }],
        ['b', { x: 2, y: 2 }],
      ],
    });
    const arranged = chartOf(people, { does: 'pin', ids: ['a'] }, { does: 'arrange', layout: 'time' });
    expect(placed.places.size).toBe(2);
    const both = take(take(placed, { does: 'pin', ids: ['a'] }), { does: 'arrange', layout: 'time' });
    expect([...both.places.keys()]).toEqual(['a']);
    expect(arranged.layout).toBe('time');
  });
});

describe('grouping', () => {
  it('draws a group in the middle of its members', () => {
    const placed = chartOf(people, {
      does: 'move',
      places: [
        ['a', { x: 0, y: 0 }],
        ['b', { x: 10, y: 20 }],
      ],
    });
    const grouped = take(placed, { does: 'bundle', name: 'Pair', ids: ['a', 'b'] });
    expect(grouped.places.get('bundle|Pair')).toEqual({ x: 5, y: 10 });
  });

  it('takes nobody into two groups, and leaves no group of one', () => {
    const twice = chartOf(
      people,
      { does: 'bundle', name: 'First', ids: ['a', 'b'] },
      { does: 'bundle', name: 'Second', ids: ['b', 'c'] },
    );
    expect([...twice.bundles]).toEqual([['Second', ['b', 'c']]]);
  });

  it('ends for whoever is removed', () => {
    const removed = chartOf(people, { does: 'bundle', name: 'Pair', ids: ['a', 'b'] }, { does: 'remove', ids: ['a'] });
    expect(removed.bundles.size).toBe(0);
  });
});

describe('expanding', () => {
  const group: Group = { origin: 'a', type: 'CONTACTED', direction: 'OUT', kind: 'Person', count: 171_874 };
  const page = (id: string, cursor?: string): Step => ({
    does: 'expand',
    title: 'Open a group',
    opened: [{ group, found: { nodes: [entity('a'), entity(id)], links: [link('a', id)] }, ...(cursor && { cursor }) }],
    folded: [],
    asked: null,
  });
  const start: Step = { ...people, found: { nodes: [entity('a')], links: [] } };
  const shown = (chart: Chart) => chart.groups.get(groupKey(group))?.shown;

  it('keeps a large group as one', () => {
    const folded = chartOf(start, { does: 'expand', title: 'Expand', opened: [], folded: [group], asked: null });
    expect(shown(folded)).toEqual([]);
    expect(folded.entities.size).toBe(1);
  });

  it('adds pages to what a group shows, and knows where the next one begins', () => {
    const paged = chartOf(start, page('x'), page('y', 'after y'), page('z', 'after z'));
    expect(shown(paged)).toEqual(['x', 'y', 'z']);
    expect(paged.groups.get(groupKey(group))?.cursor).toBe('after z');
  });

  it('is undone by closing the group', () => {
    const closed = chartOf(start, page('x'), { does: 'close', key: groupKey(group) });
    expect([...closed.entities.keys()]).toEqual(['a']);
  });
});
