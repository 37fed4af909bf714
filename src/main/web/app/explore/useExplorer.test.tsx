import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entity, link } from './chart/sample';
import { useExplorer } from './useExplorer';

const [a, b, c] = [entity('person:a'), entity('person:b'), entity('person:c')];
const group = { type: 'CONTACTED', direction: 'OUT', kind: 'Person' };
const large = { type: 'IMPLICATES', direction: 'IN', kind: 'Seizure', count: 171_874 };

/** What a server with two contacts of one person would answer. */
const answers: Readonly<Record<string, (variables: Record<string, unknown>) => unknown>> = {
  NameEntity: ({ id }) => ({ entity: [a, b, c].find((each) => each.id === id) ?? null }),
  ExpandEntity: () => ({ linkSummary: [{ ...group, count: 2 }, large] }),
  Neighbourhood: () => ({
    neighbourhood: { nodes: [a, b, c], links: [link(a.id, b.id), link(a.id, c.id)], groups: [] },
  }),
  FindPaths: () => ({ paths: [{ length: 2, nodes: [b, a, c], links: [link(a.id, b.id), link(a.id, c.id)] }] }),
  RankEntities: ({ ids }) => ({
    rank: (ids as string[]).map((id, at) => ({ rank: at + 1, score: 3 - at, exact: true, entity: { id } })),
  }),
};

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const name = /query (\w+)/.exec(query)?.[1] ?? '';
    return new Response(JSON.stringify({ data: answers[name]?.(variables) }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const explorer = () => renderHook(() => useExplorer()).result;
type Result = ReturnType<typeof explorer>;
const size = ({ current: { chart } }: Result) => [chart.entities.size, chart.links.size, chart.groups.size];

describe('exploring', () => {
  it('opens, expands and takes both back', async () => {
    const result = explorer();
    await act(() => result.current.visit(a.id));
    expect(window.location.search).toBe('?entity=person:a');
    await act(() => result.current.expandEntity(a.id));
    expect(size(result)).toEqual([3, 2, 2]);
    act(() => result.current.undo());
    expect(size(result)).toEqual([1, 0, 0]);
    act(() => result.current.undo());
    expect(size(result)).toEqual([0, 0, 0]);
    act(() => result.current.redo());
    act(() => result.current.redo());
    expect(size(result)).toEqual([3, 2, 2]);
  });

  it('keeps a large group as one, with its count', async () => {
    const result = explorer();
    await act(() => result.current.visit(a.id));
    await act(() => result.current.expandEntity(a.id));
    const folded = [...result.current.chart.groups.values()].find(({ kind }) => kind === 'Seizure');
    expect(folded).toMatchObject({ count: 171_874, shown: [] });
  });

  it('opens what the address names', async () => {
    window.history.replaceState(null, '', '/?entity=person:b');
    const result = explorer();
    await waitFor(() => expect(result.current.selection).toMatchObject({ is: 'entity', entity: { id: b.id } }));
  });

  it('says that something is not there, and takes no step', async () => {
    const result = explorer();
    await act(() => result.current.visit('person:none'));
    expect(result.current.notice).toContain('person:none');
    expect(result.current.history.past).toEqual([]);
  });

  it('selects what connects two', async () => {
    const result = explorer();
    await act(() => result.current.visit(b.id));
    await act(() => result.current.visit(c.id));
    const { connect } = await import('./questions');
    await act(() => result.current.find(connect([b.id, c.id])));
    expect(result.current.entities).toEqual([b.id, a.id, c.id]);
    expect(result.current.selected).toHaveLength(5);
    expect(result.current.notice).toContain('1 path of 2 links');
  });

  it('ranks what is shown', async () => {
    const result = explorer();
    await act(() => result.current.visit(a.id));
    const { rank } = await import('./questions');
    await act(() => result.current.attempt(rank([...result.current.seen.entities], 'DEGREE')).then(() => undefined));
    expect(result.current.chart.marks.size?.scores).toEqual({ [a.id]: 3 });
  });
});
