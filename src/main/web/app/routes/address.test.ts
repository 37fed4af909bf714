import { expect, it } from 'vitest';
import { changed } from '../shell/useAddress';
import { counted, countingIn, openedIn, opening, type Opened } from './address';

it('opens again what the address names', () => {
  const all: Opened[] = [
    { what: 'flow', from: 'country:CO', to: 'country:VE' },
    { what: 'passage', start: 'country:AF', via: 'country:PK', end: 'country:GB' },
    { what: 'passage', start: 'country:AF', via: null, end: 'country:GB' },
    { what: 'route', id: 'route:AIR/EC-FR', when: 'before' },
    { what: 'route', id: 'route:AIR/EC-FR', when: 'both' },
    { what: 'year', year: '2013', routed: true },
  ];
  for (const opened of all) {
    expect(openedIn(new URLSearchParams(changed('?flow=country:A,country:B', opening(opened))))).toEqual(opened);
  }
  expect(openedIn(new URLSearchParams('?flow=country:CO'))).toBeNull();
});

it('keeps what counts in the address', () => {
  for (const counting of ['CHAIN', 'OPPORTUNITY'] as const) {
    const address = changed('?counting=opportunity', counted(counting));
    expect(countingIn(new URLSearchParams(address))).toBe(counting);
  }
});
