import { expect, it } from 'vitest';
import { changed } from '../shell/useAddress';
import { openedIn, opening, type Opened } from './address';

it('opens again what the address names', () => {
  const all: Opened[] = [
    { what: 'flow', from: 'country:CO', to: 'country:VE' },
    { what: 'passage', start: 'country:AF', via: 'country:PK', end: 'country:GB' },
    { what: 'passage', start: 'country:AF', via: null, end: 'country:GB' },
    { what: 'route', id: 'route:AIR/EC-FR', before: true },
  ];
  for (const opened of all) {
    expect(openedIn(new URLSearchParams(changed('?flow=country:A,country:B', opening(opened))))).toEqual(opened);
  }
  expect(openedIn(new URLSearchParams('?flow=country:CO'))).toBeNull();
});
