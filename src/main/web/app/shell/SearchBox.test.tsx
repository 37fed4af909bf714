import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchBox } from './SearchBox';

const nodes = [
  { id: 'country:JP', name: 'Japan', kind: 'Country' },
  { id: 'country:JM', name: 'Jamaica', kind: 'Country' },
];
const answer = { data: { search: { totalCount: 5, nodes } } };

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json(answer)));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('opens by keyboard what was found', async () => {
  const onOpen = vi.fn();
  render(<SearchBox onOpen={onOpen} />);
  fireEvent.keyDown(document.body, { key: '/' });
  const box = screen.getByRole('combobox');
  expect(document.activeElement).toBe(box);

  fireEvent.change(box, { target: { value: 'ja' } });
  expect(await screen.findAllByRole('option')).toHaveLength(2);
  expect(screen.getByRole('status').textContent).toBe('2 of 5 shown, best first');

  fireEvent.keyDown(box, { key: 'ArrowDown' });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(onOpen).toHaveBeenCalledWith('country:JM');
  expect(screen.queryByRole('option')).toBeNull();
});

it('says so when nothing is found', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ data: { search: { totalCount: 0, nodes: [] } } }));
  render(<SearchBox onOpen={() => undefined} />);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'xyz' } });
  expect(await screen.findByText(/Nothing matches “xyz”/)).toBeTruthy();
});
