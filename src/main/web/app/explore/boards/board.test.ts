import { describe, expect, it } from 'vitest';
import { reopened } from '../chart/board';
import { beginning, done } from '../chart/history';
import { entity, link } from '../chart/sample';
import type { Step } from '../chart/steps';
import { boardOf, lostOf, pairwise, savedIn, type Board } from './board';

const nodes = ['a', 'b', 'c'].map((id) => entity(id));
const links = [link('a', 'b')];
const steps: Step[] = [
  {
    does: 'add',
    title: 'Connect',
    found: { nodes, links },
    asked: { action: 'CONNECT', ids: ['a', 'b'], maxLength: 4 },
  },
  { does: 'move', places: nodes.map(({ id }, at) => [id, { x: at, y: 2 * at }]) },
  { does: 'pin', ids: ['a'] },
  { does: 'hide', ids: ['c'] },
  { does: 'arrange', layout: 'circle' },
  { does: 'move', places: nodes.map(({ id }, at) => [id, { x: at, y: 3 * at }]) },
];
const history = steps.reduce(done, beginning);
const words = { name: 'N', description: 'D', markedAs: null };
const picture = { id: 'picture:1', caption: 'C', x: 0, y: 0, width: 4, height: 3, on: 'a' };
const note = { id: '1', text: 'T', x: 0, y: 0, on: null };

/** A board as the server answers it. */
const stored = (more: Partial<Board> = {}): Board => {
  const { entities, links: ids, steps: asked = [], view = null } = boardOf(history, words, null);
  return {
    id: 'board:1',
    name: 'N',
    description: 'D',
    version: 7,
    savedBy: 'me',
    marking: null,
    markedAs: null,
    savedAt: '2026-11-23T10:00:00Z',
    entities: entities as Board['entities'],
    links: ids ?? [],
    steps: asked.map((step) => ({
      depth: null,
      perGroup: null,
      crowdsAbove: null,
      maxLength: null,
      asOf: null,
      ...step,
    })) as Board['steps'],
    notes: [note],
    pictures: [],
    view,
    ...more,
  };
};

describe('a board', () => {
  it('opens as the chart that was saved', () => {
    const chart = reopened(savedIn(stored()), { nodes, links });
    for (const part of ['entities', 'links', 'hidden', 'pinned', 'places', 'layout'] as const)
      expect(chart[part], part).toEqual(history.present.chart[part]);
  });

  it('has the steps of the chart', () => {
    expect(boardOf(history, words, null).steps).toEqual([
      { action: 'CONNECT', ids: ['a', 'b'], maxLength: 4, types: null, kinds: null, groups: null },
    ]);
    expect(savedIn(stored()).steps).toEqual([{ action: 'CONNECT', ids: ['a', 'b'], maxLength: 4 }]);
  });

  it('keeps all that its steps tell', () => {
    const whole = {
      action: 'EXPAND' as const,
      ids: ['a'],
      types: ['KNOWS'],
      kinds: ['Person'],
      groups: [{ type: 'KNOWS', direction: 'IN' as const, kind: 'Person' }],
      depth: 2,
      perGroup: 25,
      crowdsAbove: 7,
      maxLength: 3,
      asOf: '2012-01-01',
    };
    const saved = savedIn(stored({ steps: [whole] }));
    const again = done(beginning, { does: 'reopen', title: 'Open', saved, found: { nodes, links } });
    expect(boardOf(again, words, null).steps).toEqual([whole]);
  });

  it('tells what it has no room for', () => {
    expect(lostOf(history)).toBeNull();
    const crowd = Array.from({ length: 2000 }, (_, at) => entity(`${'x'.repeat(100)}${at}`));
    const step: Step = { does: 'add', title: 'Open', found: { nodes: crowd, links: [] }, asked: null };
    expect(lostOf(done(beginning, step))).toContain('which groups hold which entities');
  });

  it('is saved in place of the version that was opened, with notes and its pictures', () => {
    const others = { ...picture, id: 'picture:2', board: 'board:2' };
    const papers = {
      notes: [note, { ...note, id: '2', on: 'z' }],
      pictures: [{ ...picture, board: 'board:1' }, others],
    };
    const written = done(history, { does: 'paper', title: 'Write', papers });
    expect(boardOf(written, words, stored())).toMatchObject({
      id: 'board:1',
      version: 7,
      notes: [note, { ...note, id: '2', on: null }],
      pictures: [picture],
    });
    expect(boardOf(written, words, null)).toMatchObject({
      id: null,
      version: null,
      pictures: [picture, { ...picture, id: 'picture:2' }],
    });
  });

  it('opens with its notes, and with its pictures as its own', () => {
    const { papers } = reopened(savedIn(stored({ pictures: [picture] })), { nodes, links });
    expect(papers).toEqual({ notes: [note], pictures: [{ ...picture, board: 'board:1' }] });
  });

  it('opens where it says nothing of how it was shown', () => {
    expect(reopened(savedIn(stored({ view: null })), { nodes, links }).layout).toBe('force');
  });
});

describe('parts of a long list', () => {
  it('hold any two together, and no more than a question takes', () => {
    const values = Array.from({ length: 23 }, (_, at) => at);
    const parts = pairwise(values, 10);
    expect(parts.every((part) => part.length <= 10)).toBe(true);
    for (const one of values)
      for (const other of values)
        expect(
          parts.some((part) => part.includes(one) && part.includes(other)),
          `${one} ${other}`,
        ).toBe(true);
    expect(pairwise([1, 2], 10)).toEqual([[1, 2]]);
  });
});
