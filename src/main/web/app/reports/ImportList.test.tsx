import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ImportList } from './ImportList';
import type { Progress } from './useProgress';

const entry = {
  id: 'import:1',
  fileName: 'a.csv',
  status: 'RUNNING',
  profile: 'unodc-ids',
  rowsRead: 0,
  accepted: 0,
  duplicates: 0,
  rejected: 0,
  startedAt: '2026-11-23T01:02:03Z',
  endedAt: null,
  reason: null,
};
const half: Progress = {
  ...entry,
  status: 'RUNNING',
  phase: 'LOADING',
  rows: 1000,
  rowsRead: 505,
  accepted: 500,
  duplicates: 3,
  rejected: 2,
  rowsPerSecond: 100,
  share: 0.505,
  secondsLeft: 4.95,
};
const asked: unknown[] = [];
/** The names of the imports that the server knows, the latest first; its cursors are their places. */
let stored: string[];

beforeEach(() => {
  asked.length = 0;
  stored = ['1'];
  vi.stubGlobal('fetch', async (_address: string, { body }: RequestInit) => {
    const { variables } = JSON.parse(String(body)) as { variables: { first: number; after: string | null } };
    asked.push(variables.after);
    const from = Number(variables.after ?? 0);
    const end = from + Math.min(variables.first, 2);
    const nodes = stored.slice(from, end).map((name) => ({ ...entry, id: `import:${name}`, fileName: name }));
    const pageInfo = { hasNextPage: end < stored.length, endCursor: String(end) };
    return Response.json({ data: { imports: { totalCount: stored.length, pageInfo, nodes } } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const list = (progress: Progress, gaps = 0) => (
  <ImportList progress={{ imports: new Map([[entry.id, progress]]), gaps }} onOpen={() => undefined} />
);

it('shows how far an import is, and asks for the list again only when something begins or ends', async () => {
  const { rerender } = render(list(half));
  const bar = await screen.findByRole('progressbar');
  expect(bar.getAttribute('aria-valuenow')).toBe('50');
  expect(screen.getByTestId('import').textContent).toContain('Loading 50 %505500' + '32');
  expect(asked).toHaveLength(1);

  rerender(list({ ...half, rowsRead: 600 }));
  rerender(list({ ...half, phase: 'ENDED', status: 'COMPLETED', rowsRead: 1000 }));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByTestId('import').textContent).toContain('Completed');
});

const names = () => screen.getAllByTestId('import').map((row) => row.querySelector('th')?.textContent);

it('asks for what comes behind the last one shown, and keeps it when the list begins anew', async () => {
  stored = ['5', '4', '3', '2', '1'];
  const { rerender } = render(list(half));
  fireEvent.click(await screen.findByRole('button', { name: 'Show more of 5' }));
  await vi.waitFor(() => expect(names()).toEqual(['5', '4', '3', '2']));
  expect(asked).toEqual([null, '2']);

  stored = ['6', '5', '4', '3', '2', '1'];
  rerender(list({ ...half, phase: 'ENDED', status: 'COMPLETED' }));
  await vi.waitFor(() => expect(names()).toEqual(['6', '5', '4', '3', '2']));
  fireEvent.click(screen.getByRole('button', { name: 'Show more of 6' }));
  await vi.waitFor(() => expect(names()).toEqual(['6', '5', '4', '3', '2', '1']));
  expect(screen.queryByRole('button')).toBeNull();
});

it('begins anew after a gap in which nothing was told', async () => {
  const { rerender } = render(list(half));
  await screen.findByTestId('import');
  stored = ['3', '2', '1'];
  rerender(list(half, 1));
  await vi.waitFor(() => expect(names()).toEqual(['3', '2']));
});
