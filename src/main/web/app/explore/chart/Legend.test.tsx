import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Explorer } from '../useExplorer';
import { emptyChart, type Chart } from './chart';
import { visibleOf } from './filter';
import { Legend } from './Legend';
import { entity, link } from './sample';

const chart: Chart = {
  ...emptyChart,
  entities: new Map([entity('a'), entity('s', 'Seizure', '2012')].map((each) => [each.id, each])),
  links: new Map([['s a', link('s', 'a', { type: 'IMPLICATES', validFrom: '2012' })]]),
};
const show = (on: Chart) => {
  const step = vi.fn();
  render(<Legend explorer={{ chart: on, seen: visibleOf(on), step } as unknown as Explorer} />);
  return step;
};
const entry = (name: RegExp) => screen.getByRole('button', { name });

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

describe('the legend', () => {
  it('hides a kind and shows it again', () => {
    const step = show(chart);
    fireEvent.click(entry(/^seizure/));
    expect(step).toHaveBeenCalledWith({ does: 'filter', filter: { kinds: ['Seizure'] } });
  });

  it('tells what is hidden, and keeps it in the list', () => {
    const step = show({ ...chart, filter: { ...chart.filter, kinds: ['Seizure'] } });
    expect(entry(/^seizure/).getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(entry(/^seizure/));
    expect(step).toHaveBeenCalledWith({ does: 'filter', filter: { kinds: [] } });
  });

  it('has the lines that are on the chart, and no others', () => {
    show(chart);
    expect(entry(/^dated links/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /inferred/ })).toBeNull();
  });

  it('counts what is new', () => {
    show({ ...chart, filter: { ...chart.filter, since: '2011-01-01' } });
    expect(screen.getByText(/^2 since/)).toBeTruthy();
  });

  it('folds away, and stays so', () => {
    show(chart);
    fireEvent.click(entry(/^Legend/));
    expect(screen.queryByText(/seizure/)).toBeNull();
    expect(window.localStorage.getItem('sekisho.folded.legend')).toBe('true');
  });
});
