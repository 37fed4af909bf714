import { describe, expect, it } from 'vitest';
import { beginning, beginningOf, done, redone, settled, stepsOf, undone, wentTo, type History } from './history';
import { entity, link } from './sample';
import type { Step } from './steps';
import { titleOf } from './titles';

const open = (...ids: string[]): Step => ({
  does: 'add',
  title: `Open ${ids.join()}`,
  found: { nodes: ids.map((id) => entity(id)), links: [] },
  asked: { action: 'ADD', ids },
});
const after = (...steps: Step[]): History => steps.reduce(done, beginning);
const onChart = ({ present }: History) => [...present.chart.entities.keys()];

const every: Step[] = [
  open('a', 'b', 'c'),
  { does: 'add', title: 'Links', found: { nodes: [], links: [link('a', 'b')] }, asked: null },
  { does: 'move', places: [['a', { x: 1, y: 2 }]] },
  { does: 'pin', ids: ['a'] },
  { does: 'unpin', ids: ['a'] },
  { does: 'arrange', layout: 'circle' },
  { does: 'bundle', name: 'Group', ids: ['a', 'b'] },
  { does: 'unbundle', name: 'Group' },
  { does: 'hide', ids: ['c'] },
  { does: 'reveal' },
  { does: 'filter', filter: { kinds: ['Person'] } },
  { does: 'mark', marks: { size: { measure: 'DEGREE', scores: { a: 1 }, exact: true } } },
  { does: 'remove', ids: ['b'] },
  { does: 'clear' },
];

it('goes back to the chart that was closed last, and to none before it', () => {
  const history = after(open('a'), { does: 'clear' }, open('b'), { does: 'clear' }, open('c'));
  expect(history.past.map(({ chart }) => [...chart.entities.keys()])).toEqual([[], ['b'], []]);
});

it('tells which step began the chart, also of one that was gone back to', () => {
  const clear: Step = { does: 'clear' };
  const history = after(open('a'), clear, open('b'));
  expect(beginningOf(history)).toBe(clear);
  expect(beginningOf(wentTo(history, 1))).toBeNull();
  const moves = Array.from({ length: 300 }, (_, x): Step => ({ does: 'move', places: [['b', { x, y: 0 }]] }));
  expect(beginningOf(moves.reduce(done, history))).toBeUndefined();
});

describe('undo and redo', () => {
  it('go back and forth over steps of every kind', () => {
    const charts = every.map((_, at) => after(...every.slice(0, at + 1)).present.chart);
    let history = after(...every);
    for (let at = every.length - 2; at >= 0; at -= 1) {
      history = undone(history);
      expect(history.present.chart, titleOf(every[at + 1] as Step)).toEqual(charts[at]);
    }
    for (let at = 1; at < every.length; at += 1) {
      history = redone(history);
      expect(history.present.chart).toEqual(charts[at]);
    }
  });

  it('stop at the beginning and at the end', () => {
    expect(undone(beginning)).toBe(beginning);
    expect(redone(after(open('a')))).toEqual(after(open('a')));
  });

  it('forget what was undone once something else is done', () => {
    const other = done(undone(after(open('a'), open('b'))), open('c'));
    expect(onChart(other)).toEqual(['a', 'c']);
    expect(other.future).toEqual([]);
  });

  it('take the days of a slider together', () => {
    const day = (at: string): Step => ({ does: 'filter', filter: { day: at } });
    const history = after(open('a'), day('2001-01-01'), day('2001-01-02'), day('2001-01-03'));
    expect(stepsOf(history)).toHaveLength(2);
    expect(undone(history).present.chart.filter.day).toBeNull();
  });

  it('leap to any step', () => {
    const history = wentTo(after(open('a'), open('b'), open('c')), 1);
    expect(onChart(history)).toEqual(['a']);
    expect(onChart(redone(redone(history)))).toEqual(['a', 'b', 'c']);
  });
});

describe('the history', () => {
  it('does not grow by steps that change nothing', () => {
    const history = after(open('a'));
    expect(done(history, open('a'))).toBe(history);
    expect(done(history, { does: 'reveal' })).toBe(history);
    const hidden = done(history, { does: 'hide', ids: ['a'] });
    expect(done(hidden, { does: 'hide', ids: ['a'] })).toBe(hidden);
    const group = { origin: 'a', type: 'CONTACTED', direction: 'OUT' as const, kind: 'Person', count: 40 };
    const fold: Step = { does: 'expand', title: 'Expand', opened: [], folded: [group], asked: null };
    const folded = done(history, fold);
    expect(folded).not.toBe(history);
    expect(done(folded, fold)).toBe(folded);
    expect(done(history, { does: 'close', key: 'none' })).toBe(history);
  });

  it('keeps the places that a layout found, without a step', () => {
    const history = settled(after(open('a')), new Map([['a', { x: 5, y: 6 }]]));
    expect(history.present.chart.places.get('a')).toEqual({ x: 5, y: 6 });
    expect(stepsOf(history)).toHaveLength(1);
    expect(undone(done(history, open('b'))).present.chart.places.get('a')).toEqual({ x: 5, y: 6 });
  });

  it('survives being written as JSON, as boards keep it', () => {
    const read = JSON.parse(JSON.stringify(every)) as Step[];
    expect(after(...read).present.chart).toEqual(after(...every).present.chart);
  });
});
