import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RowList } from './RowList';

const counts = { rowsRead: 250, accepted: 240, duplicates: 3, rejected: 7 };
const asked: Record<string, unknown>[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (_address: string, { body }: RequestInit) => {
    const { variables } = JSON.parse(String(body)) as { variables: Record<string, unknown> };
    asked.push(variables);
    const rows = [
      { number: 4, verdict: 'REJECTED', record: null, codes: ['DATE_UNREADABLE'], reason: 'No date.' },
      { number: 5, verdict: 'ACCEPTED', record: 'seizure:a/5', codes: [], reason: null },
    ];
    return Response.json({
      data: { importRows: { totalRows: 250, next: variables.after === null ? 101 : null, rows } },
    });
  });
});
afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/reports/');
  vi.unstubAllGlobals();
});

const list = (state: 'COMPLETED' | 'RUNNING' | 'WITHDRAWN' = 'COMPLETED') =>
  render(<RowList id="import:1" counts={counts} state={state} codes={['DATE_UNREADABLE']} />);

it('says what became of each row and opens what it brought', async () => {
  list();
  const table = await screen.findByTestId('rows');
  expect(table.textContent).toContain('4RejectedDate unreadableNo date.');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/?entity=seizure:a%2F5');
});

it('turns pages, and begins anew where a filter changes', async () => {
  list();
  fireEvent.click(await screen.findByRole('button', { name: 'Next' }));
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ after: 101, verdict: null, code: null }));
  fireEvent.click(screen.getByRole('button', { name: '7 Rejected' }));
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ after: null, verdict: 'REJECTED' }));
  fireEvent.change(screen.getByLabelText('Code'), { target: { value: 'DATE_UNREADABLE' } });
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ verdict: 'REJECTED', code: 'DATE_UNREADABLE' }));
  expect(window.location.search).toBe('?verdict=REJECTED&code=DATE_UNREADABLE');
});

it('opens with the filters that the address names', async () => {
  window.history.replaceState(null, '', '/reports/?verdict=DUPLICATE');
  list();
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ verdict: 'DUPLICATE', code: null }));
});

it('opens nothing that was withdrawn, and lists nothing that is being loaded', async () => {
  list('WITHDRAWN');
  expect((await screen.findByTestId('rows')).textContent).toContain('seizure:a/5');
  expect(screen.queryByRole('link')).toBeNull();
  cleanup();
  list('RUNNING');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(screen.queryByTestId('rows')).toBeNull();
});
