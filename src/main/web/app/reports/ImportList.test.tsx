import { cleanup, render, screen } from '@testing-library/react';
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
let asked = 0;

beforeEach(() => {
  asked = 0;
  vi.stubGlobal('fetch', async () => {
    asked++;
    const pageInfo = { hasNextPage: false, endCursor: null };
    return Response.json({ data: { imports: { totalCount: 1, pageInfo, nodes: [entry] } } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows how far an import is, and asks for the list again only when something begins or ends', async () => {
  const list = (progress: Progress) => (
    <ImportList progress={new Map([[entry.id, progress]])} onOpen={() => undefined} />
  );
  const { rerender } = render(list(half));
  const bar = await screen.findByRole('progressbar');
  expect(bar.getAttribute('aria-valuenow')).toBe('50');
  expect(screen.getByTestId('import').textContent).toContain('Loading 50 %505500' + '32');
  await vi.waitFor(() => expect(asked).toBe(2));

  rerender(list({ ...half, rowsRead: 600 }));
  rerender(list({ ...half, phase: 'ENDED', status: 'COMPLETED', rowsRead: 1000 }));
  await vi.waitFor(() => expect(asked).toBe(3));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByTestId('import').textContent).toContain('Completed');
});
