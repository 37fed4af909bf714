import { expect, it } from 'vitest';
import { dayIn } from '../facts/days';
import { addressOfBody, addressOfView, viewIn } from './address';

it('shows the bodies where the address names no view that there is', () => {
  expect(viewIn(new URLSearchParams(''))).toBe('bodies');
  expect(viewIn(new URLSearchParams('view=nonsense'))).toBe('bodies');
  expect(viewIn(new URLSearchParams('view=volumes'))).toBe('volumes');
});

it('takes no day that there is not', () => {
  expect(dayIn(new URLSearchParams('day=2004-12-15'))).toBe('2004-12-15');
  expect(dayIn(new URLSearchParams('day=2004-12'))).toBeNull();
  expect(dayIn(new URLSearchParams('day=2004-02-30'))).toBeNull();
});

it('names views and bodies in readable addresses', () => {
  expect(addressOfBody('headquarters:drug-abuse')).toBe('/institutions/?body=headquarters:drug-abuse');
  expect(addressOfView('agreements')).toBe('/institutions/?view=agreements');
});
