import { describe, expect, it } from 'vitest';
import { emptyChart, type Chart } from './chart';
import { visibleOf } from './filter';
import { done, undone, beginning } from './history';
import { laidOut, newNote, noPapers, withoutPaper, withPaper } from './papers';
import { entity } from './sample';

const nodes = [entity('a'), entity('b')];
const papers = {
  notes: [
    { id: '1', text: 'by itself', x: 5, y: 6, on: null },
    { id: '2', text: 'on a', x: 10, y: -20, on: 'a' },
  ],
  pictures: [{ id: '3', board: 'board:1', caption: 'on b', x: 1, y: 1, width: 4, height: 3, on: 'b' }],
};
const chart: Chart = {
  ...emptyChart,
  entities: new Map(nodes.map((each) => [each.id, each])),
  places: new Map([
    ['a', { x: 100, y: 100 }],
    ['b', { x: 200, y: 200 }],
  ]),
  papers,
};
const laid = (of: Chart) => laidOut(of, visibleOf(of)).map(({ paper, at }) => [paper.id, at.x, at.y]);

describe('papers', () => {
  it('lie by themselves, or beside what they are pinned to', () => {
    expect(laid(chart)).toEqual([
      ['1', 5, 6],
      ['2', 110, 80],
      ['3', 201, 201],
    ]);
  });

  it('go with what they are pinned to, into a group of the analyst too', () => {
    const moved = { ...chart, places: new Map([...chart.places, ['a', { x: 0, y: 0 }] as const]) };
    expect(laid(moved)[1]).toEqual(['2', 10, -20]);
    const places = new Map([...chart.places, ['bundle|Pair', { x: 50, y: 50 }] as const]);
    expect(laid({ ...chart, places, bundles: new Map([['Pair', ['a', 'b']]]) })[1]).toEqual(['2', 60, 30]);
  });

  it('are not seen where what they are pinned to is not', () => {
    expect(laid({ ...chart, hidden: new Set(['a']) }).map(([id]) => id)).toEqual(['1', '3']);
  });

  it('take the place of what they were, and can be taken away and back', () => {
    const changed = withPaper(papers, { ...papers.notes[1]!, text: 'other' });
    expect(changed.notes.map(({ text }) => text)).toEqual(['by itself', 'other']);
    expect(withoutPaper(papers, '3').pictures).toEqual([]);
    const draft = { id: null, x: 1, y: 2 };
    const written = done(beginning, {
      does: 'paper',
      title: 'Write a note',
      papers: withPaper(noPapers, newNote('new', draft, null)),
    });
    expect(written.present.chart.papers.notes).toMatchObject([
      { id: expect.stringMatching(/^note:/) as string, text: 'new', x: 1, y: 2, on: null },
    ]);
    expect(undone(written).present.chart.papers).toEqual(noPapers);
  });
});
