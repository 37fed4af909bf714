import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { failureOf, reasonOf } from '../server/failure';
import { Failure } from './Failure';

afterEach(cleanup);

it('offers to try again what failed', () => {
  const again = vi.fn();
  render(<Failure reason={reasonOf(failureOf(503, null))} again={again} />);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledOnce();
});

it('tells what one is not permitted to see from what failed', () => {
  render(<Failure reason={reasonOf(failureOf(403, null))} again={vi.fn()} />);
  expect(screen.getByTestId('not-permitted').textContent).toBe('You are not permitted to see this.');
  expect(screen.queryByRole('button')).toBeNull();
});
