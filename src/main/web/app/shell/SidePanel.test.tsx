import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { SidePanel } from './SidePanel';

afterEach(() => {
  cleanup();
  window.localStorage.clear();
});

const panel = (shows: string | null = null) => (
  <SidePanel name="behind" label="Behind" side="right" testid="panel" shows={shows}>
    <p>Rows</p>
  </SidePanel>
);

it('stays folded when the page is opened again', () => {
  render(panel());
  fireEvent.click(screen.getByRole('button', { name: 'Fold behind' }));
  cleanup();
  render(panel());
  expect(screen.queryByText('Rows')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Unfold behind' }));
  expect(screen.getByText('Rows')).toBeTruthy();
});

it('unfolds when there is something to be seen in it', () => {
  const { rerender } = render(panel());
  fireEvent.click(screen.getByRole('button', { name: 'Fold behind' }));
  rerender(panel('one'));
  expect(screen.getByText('Rows')).toBeTruthy();
});
