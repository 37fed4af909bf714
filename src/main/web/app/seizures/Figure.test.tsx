import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Figure } from './Figure';

afterEach(cleanup);

it('says on focus what it stands for, and opens the rows behind it', () => {
  const onOpen = vi.fn();
  render(
    <Figure says="Heroin, 2013: 10 seizures; from a.csv" onOpen={onOpen}>
      10
    </Figure>,
  );
  const figure = screen.getByRole('button', { name: '10' });
  fireEvent.focus(figure);
  const tip = screen.getByRole('tooltip');
  expect(tip.textContent).toContain('from a.csv');
  expect(figure.getAttribute('aria-describedby')).toBe(tip.id);
  fireEvent.click(figure);
  expect(onOpen).toHaveBeenCalledOnce();
  fireEvent.scroll(window);
  expect(screen.queryByRole('tooltip')).not.toBeNull();
  fireEvent.blur(figure);
  expect(screen.queryByRole('tooltip')).toBeNull();
});
