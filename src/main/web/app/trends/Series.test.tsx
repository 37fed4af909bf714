import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Shown } from './address';
import { Series } from './Series';

const spain = { id: 'country:ES', name: 'Spain' };
const bolivia = { id: 'country:BO', name: 'Bolivia' };
const row = { month: null, substance: null, country: null, transport: null, massKg: null };

const answers: Readonly<Record<string, unknown>> = {
  SeizureGroups: {
    seizureStatistics: [
      { ...row, country: spain, count: 30 },
      { ...row, country: bolivia, count: 9 },
    ],
  },
  SeizureSeries: {
    all: [
      { ...row, year: 2012, count: 19, massKg: 4 },
      { ...row, year: 2013, count: 20, massKg: 2.5 },
    ],
    groups: [
      { ...row, year: 2012, country: spain, count: 10, massKg: 1 },
      { ...row, year: 2013, country: spain, count: 20, massKg: 2.5 },
      { ...row, year: 2012, country: bolivia, count: 9, massKg: 3 },
    ],
    everything: [
      { year: 2012, month: null, count: 19 },
      { year: 2013, month: null, count: 20 },
    ],
    reporting: [
      { year: 2012, country: spain },
      { year: 2013, country: spain },
      { year: 2012, country: bolivia },
    ],
  },
  OpenVolumes: { indicators: { nodes: [] } },
};

vi.mock('../server/server', () => ({
  ask: async (document: { toString: () => string }) => answers[/query (\w+)/.exec(document.toString())?.[1] ?? ''],
}));

afterEach(cleanup);

const choice = { days: { from: '2012-01-01', to: '2013-12-31' }, substance: null, mode: null, country: null };

function shown(shown: Shown, onOpen = vi.fn()) {
  return <Series choice={choice} shown={shown} conditions={[]} of="from a.csv" opened={null} onOpen={onOpen} />;
}

it('shows each group by year, and opens the seizures behind a figure', async () => {
  const onOpen = vi.fn();
  render(shown({ division: 'country', step: 'year', measure: 'count' }, onOpen));
  const table = await screen.findByTestId('series');
  const cells = within(table).getAllByRole('row')[1]?.querySelectorAll('th, td') ?? [];
  expect([...cells].map(({ textContent }) => textContent)).toEqual(['2013', '20+5 %', '20+100 %', 'not reported']);
  fireEvent.click(within(table).getAllByRole('button', { name: '20' })[1] as HTMLElement);
  expect(onOpen).toHaveBeenCalledWith({ when: '2013', group: 'country:ES' });
});

it('shows masses of the same seizures', async () => {
  const { rerender } = render(shown({ division: 'country', step: 'year', measure: 'count' }));
  await screen.findByTestId('series');
  rerender(shown({ division: 'country', step: 'year', measure: 'massKg' }));
  expect((await screen.findAllByRole('button', { name: '2.5' })).length).toBe(2);
});
