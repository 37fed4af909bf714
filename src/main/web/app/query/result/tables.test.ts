import { describe, expect, it } from 'vitest';
import { sorted, tablesOf, type Table } from './tables';

const cells = (table: Table | undefined) => table?.rows.map((row) => row.cells);
const titles = (table: Table | undefined) => table?.columns.map(({ title }) => title);

const answer = {
  agreements: {
    totalCount: 7,
    nodes: [
      {
        name: 'A',
        signedOn: null,
        body: { name: 'WCO' },
        tags: ['x', 'y'],
        parties: {
          nodes: [
            { name: 'Japan', code: 'JP' },
            { name: 'Korea', code: null },
          ],
        },
      },
      { name: 'B', signedOn: '1997-06', body: null, tags: [], parties: { nodes: [] } },
    ],
  },
};

describe('the tables of an answer', () => {
  it('flatten what stands deeper, several values beside each other', () => {
    const [table] = tablesOf(answer);
    expect(table?.title).toBe('agreements');
    expect(titles(table)).toEqual(['name', 'signedOn', 'body.name', 'tags', 'parties.name', 'parties.code']);
    expect(cells(table)).toEqual([
      ['A', null, 'WCO', 'x; y', 'Japan; Korea', 'JP'],
      ['B', '1997-06', null, undefined, undefined, undefined],
    ]);
    expect(table?.total).toBe(7);
    expect(table?.rows[1]?.given).toBe(answer.agreements.nodes[1]);
  });

  it('have a row for each of an inner list, with what it stands in', () => {
    const [, inner] = tablesOf(answer);
    expect(inner?.title).toBe('agreements.parties');
    expect(titles(inner)).toContain('agreements.name');
    const at = (title: string) => titles(inner)?.indexOf(title) ?? -1;
    expect(cells(inner)?.map((row) => [row[at('agreements.name')], row[at('agreements.parties.name')]])).toEqual([
      ['A', 'Japan'],
      ['A', 'Korea'],
    ]);
    expect(inner?.total).toBeUndefined();
  });

  it('have what stands in no list as one row', () => {
    const table = tablesOf({ version: '1', entity: { name: 'Japan', parent: null }, agreements: { nodes: [] } }).at(-1);
    expect(titles(table)).toEqual(['version', 'entity.name', 'entity.parent']);
    expect(cells(table)).toEqual([['1', 'Japan', null]]);
  });

  it('have the columns of the question, also where there are no rows, with their types', () => {
    const types = new Map([
      ['agreements.nodes.name', 'String'],
      ['agreements.nodes.body.name', 'String'],
      ['agreements.nodes.signedOn', 'PartialDate'],
    ]);
    expect(titles(tablesOf({ agreements: { nodes: [{ name: 'A', body: null, signedOn: null }] } }, types)[0])).toEqual([
      'name',
      'body.name',
      'signedOn',
    ]);
    expect(tablesOf(answer, types)[0]?.columns.find(({ title }) => title === 'signedOn')?.type).toBe('PartialDate');
    const [empty] = tablesOf({ agreements: { nodes: [] } }, types);
    expect([titles(empty), cells(empty)]).toEqual([['name', 'body.name', 'signedOn'], []]);
  });

  it('tell columns apart that would have one title', () => {
    const nodes = [{ parties: { nodes: [{ name: 'a' }], edges: [{ node: { name: 'a' } }] } }];
    expect(titles(tablesOf({ list: { nodes } })[0])).toEqual([
      'list.nodes.parties.nodes.name',
      'list.nodes.parties.edges.node.name',
    ]);
  });

  it('are none where there is no data', () => {
    expect(tablesOf(null)).toEqual([]);
    expect(tablesOf({})).toEqual([]);
  });
});

it('sorts numbers as such, and what is not reported last either way', () => {
  const rows = [10, null, 9, undefined, 100].map((cell) => ({ cells: [cell], given: null }));
  const order = (descending: boolean) => sorted(rows, 0, descending).map((row) => row.cells[0]);
  expect(order(false)).toEqual([9, 10, 100, null, undefined]);
  expect(order(true)).toEqual([100, 10, 9, null, undefined]);
});
