import { describe, expect, it } from 'vitest';
import { askedBy, reopened, savedOf } from './board';
import { emptyChart, groupKey, type Chart } from './chart';
import { entity, link } from './sample';
import { take, type Step } from './steps';

const nodes = ['a', 'b', 'c', 'd'].map((id) => entity(id));
const links = [link('a', 'b'), link('a', 'c')];
const group = { origin: 'a', type: 'CONTACTED', direction: 'OUT' as const, kind: 'Person', count: 40 };
const steps: Step[] = [
  {
    does: 'add',
    title: 'Open',
    found: { nodes: [entity('a'), entity('d')], links: [] },
    asked: { action: 'ADD', ids: ['a', 'd'] },
  },
  {
    does: 'expand',
    title: 'Expand',
    opened: [{ group, found: { nodes, links } }],
    folded: [],
    asked: { action: 'EXPAND', ids: ['a'], perGroup: 25 },
  },
  { does: 'move', places: nodes.map(({ id }, at) => [id, { x: at * 10, y: at }]) },
  { does: 'pin', ids: ['a'] },
  { does: 'hide', ids: ['c'] },
  { does: 'bundle', name: 'Pair', ids: ['d', 'b'] },
  { does: 'filter', filter: { since: '2012-01-01' } },
];
const chart = steps.reduce<Chart>(take, emptyChart);
const today = { nodes, links: [...links, link('b', 'd')] };

describe('a saved chart', () => {
  it('is reopened as it was', () => {
    const { places, ...again } = reopened(savedOf(chart, steps), today);
    const { places: before, ...was } = chart;
    expect(again).toEqual(was);
    expect(Object.fromEntries(places)).toEqual(Object.fromEntries(before));
  });

  it('leaves out what is gone, and links that are new', () => {
    const less = reopened(savedOf(chart, steps), { nodes: nodes.filter(({ id }) => id !== 'b'), links: today.links });
    expect([...less.entities.keys()]).toEqual(['a', 'd', 'c']);
    expect([...less.links.keys()]).toEqual(['a c']);
    expect(less.bundles.size).toBe(0);
  });

  it('has no place for what stood nowhere yet', () => {
    const saved = savedOf({ ...chart, places: new Map([['a', { x: 1, y: 2 }]]), bundles: new Map() }, []);
    expect([...reopened(saved, today).places.keys()]).toEqual(['a']);
  });

  it('holds no names', () => {
    const named = { ...chart, entities: new Map([['a', { ...entity('a'), name: 'Somebody' }]]) };
    expect(JSON.stringify(savedOf(named, []))).not.toContain('Somebody');
  });

  it('opens with a view that nobody can read', () => {
    expect(reopened({ ...savedOf(chart, steps), view: 'none' }, today).layout).toBe('force');
  });
});

describe('the questions that built a chart', () => {
  it('take away again what came with a group that was closed', () => {
    const close: Step = { does: 'close', key: groupKey(group) };
    const closed = take(chart, close);
    expect(savedOf(closed, [...steps, close]).steps.at(-1)).toEqual({ action: 'REMOVE', ids: ['b', 'c'] });
    expect(savedOf(chart, steps).steps).toEqual(askedBy(steps));
  });

  it('are those of its steps', () => {
    expect(askedBy([...steps, { does: 'remove', ids: ['b'] }])).toEqual([
      { action: 'ADD', ids: ['a', 'd'] },
      { action: 'EXPAND', ids: ['a'], perGroup: 25 },
      { action: 'REMOVE', ids: ['b'] },
    ]);
  });

  it('begin anew where the chart was cleared', () => {
    expect(askedBy([...steps, { does: 'clear' }])).toEqual([]);
  });

  it('go on from the board that was opened', () => {
    const saved = savedOf(chart, steps);
    expect(
      askedBy([
        { does: 'reopen', title: 'Open', saved, found: today },
        { does: 'remove', ids: ['b'] },
      ]),
    ).toEqual([...saved.steps, { action: 'REMOVE', ids: ['b'] }]);
  });
});
