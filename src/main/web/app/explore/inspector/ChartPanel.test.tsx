import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { beginning, done, undone } from '../chart/history';
import { visibleOf } from '../chart/filter';
import { entity } from '../chart/sample';
import type { Step } from '../chart/steps';
import type { Explorer } from '../useExplorer';
import { ChartPanel } from './ChartPanel';

afterEach(cleanup);

const open = (id: string): Step => ({
  does: 'add',
  title: `Open ${id}`,
  found: { nodes: [entity(id)], links: [] },
  asked: null,
});

it('lists the steps, what was undone among them, and goes to any of them', () => {
  const history = undone(done(done(beginning, open('a')), open('b')));
  const { chart } = history.present;
  const goTo = vi.fn();
  render(<ChartPanel explorer={{ chart, seen: visibleOf(chart), history, goTo } as unknown as Explorer} />);
  const steps = screen
    .getAllByRole('button')
    .map((button) => [button.textContent, button.getAttribute('aria-current')]);
  expect(steps).toEqual([
    ['Empty chart', null],
    ['Open a', 'step'],
    ['Open b', null],
  ]);
  fireEvent.click(screen.getByText('Open b'));
  expect(goTo).toHaveBeenCalledWith(2);
});

it('ranks who matters, and says by what', () => {
  const size = { measure: 'DEGREE', scores: { a: 1, b: 3 }, exact: false };
  const history = done(done(done(beginning, open('a')), open('b')), { does: 'mark', marks: { size } });
  const { chart } = history.present;
  render(<ChartPanel explorer={{ chart, seen: visibleOf(chart), history } as unknown as Explorer} />);
  const items = screen.getByTestId('rank').querySelectorAll('li');
  expect([...items].map((item) => item.textContent)).toEqual(['b3', 'a1']);
  expect(screen.getByText(/estimated from a sample/)).toBeTruthy();
});
