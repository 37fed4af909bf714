import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Progress } from '../useProgress';
import { ImportView } from './ImportView';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const entry = { id: 'import:1', fileName: 'a.csv', profile: 'unodc-ids', startedAt: '2026-01-01T00:00:00Z' };
const row = { number: 2, verdict: 'ACCEPTED', record: 'seizure:a/1', codes: [], reason: null };

const answerAs = (status: 'RUNNING' | 'COMPLETED', rows: (typeof row)[]) =>
  vi.stubGlobal('fetch', async (_address: string, { body }: RequestInit) => {
    const { query } = JSON.parse(String(body)) as { query: string };
    if (query.includes('importRows'))
      return Response.json({ data: { importRows: { totalRows: rows.length, next: null, rows } } });
    const node = { ...entry, status, rowsRead: rows.length, accepted: rows.length, duplicates: 0, rejected: 0 };
    return Response.json({ data: { imports: { nodes: [node] }, rejectionStatistics: [] } });
  });

const view = (imports: [string, Progress][]) => (
  <ImportView id="import:1" progress={{ imports: new Map(imports), gaps: 0 }} onBack={() => {}} />
);

it('lists the rows of a load that nobody told of before it had ended', async () => {
  answerAs('RUNNING', []);
  const { rerender } = render(view([]));
  await screen.findByText(/listed here when they have been loaded/);
  answerAs('COMPLETED', [row]);
  const ended = { id: 'import:1', fileName: 'a.csv', status: 'COMPLETED', phase: 'ENDED' } as const;
  const counts = { rows: 1, rowsRead: 1, accepted: 1, duplicates: 0, rejected: 0 };
  rerender(view([['import:1', { ...ended, ...counts, rowsPerSecond: null, share: 1, secondsLeft: null }]]));
  expect((await screen.findByTestId('rows')).textContent).toContain('seizure:a/1');
});
