import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Behind } from './Behind';

const asked: { name: string; variables: unknown }[] = [];

const route = (...codes: string[]) => ({
  seizures: 1,
  route: {
    id: `route:AIR/${codes.join('-')}`,
    name: codes.join(' → '),
    kind: 'Route',
    stops: codes.map((code) => ({ country: { id: `country:${code}`, code } })),
  },
});

const answers: Readonly<Record<string, unknown>> = {
  RankRoutes: { routeRanking: [route('AF', 'PK'), route('AF', 'PK', 'GB'), route('PK', 'AF')] },
  SeizuresBehind: { seizures: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
};

vi.mock('../server/server', () => ({
  ask: async (document: { toString: () => string }, variables: unknown) => {
    const name = /query (\w+)/.exec(document.toString())?.[1] ?? '';
    asked.push({ name, variables });
    return answers[name];
  },
}));

afterEach(cleanup);

it('lists the seizures on the routes that have a flow, and on no others', async () => {
  render(
    <Behind
      opened={{ what: 'flow', from: 'country:AF', to: 'country:PK' }}
      days={{ from: '2013-01-01', to: '2013-12-31' }}
      before={{ from: '2012-01-01', to: '2012-12-31' }}
      counting="CHAIN"
      conditions={[]}
      of={(days) => `from ${days?.from}`}
      nameOf={(country) => country}
      onClose={vi.fn()}
    />,
  );
  expect(await screen.findByText('On 2 routes')).toBeTruthy();
  expect(await screen.findByText('No such seizure is reported.')).toBeTruthy();
  const { variables } = asked.find(({ name }) => name === 'SeizuresBehind') ?? {};
  expect(variables).toEqual({
    where: {
      and: [
        { seizedOn: { gte: '2013-01-01', lte: '2013-12-31' } },
        { route: { id: { in: ['route:AIR/AF-PK', 'route:AIR/AF-PK-GB'] } } },
      ],
    },
  });
});
