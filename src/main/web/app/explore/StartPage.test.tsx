import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StartPage } from './StartPage';

const of = (totalCount: number, ...names: string[]) => ({
  totalCount,
  nodes: names.map((name) => ({ id: `x:${name}`, name })),
});
const stock = { Network: of(1, 'Ciel'), Vessel: of(0), Seizure: of(84_641, 'Cocaine', 'Heroin') };

beforeEach(() => {
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) =>
    Promise.resolve(Response.json({ data: body.includes('boards') ? { boards: { boards: [] } } : stock })),
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('begins with a network, and tells what of other kinds there is', async () => {
  const opened = vi.fn();
  render(<StartPage onOpen={opened} onOpenBoard={vi.fn()} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Ciel' }));
  expect(opened).toHaveBeenCalledWith('x:Ciel');
  expect(screen.queryByRole('button', { name: /Vessel/i })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /84,641/ }));
  expect(screen.getByTestId('begin').textContent).toContain('2 of 84,641, the latest');
  expect(screen.queryByRole('button', { name: 'Ciel' })).toBeNull();
});
