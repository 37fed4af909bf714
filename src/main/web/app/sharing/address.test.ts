import { expect, it } from 'vitest';
import { dayIn } from '../facts/days';
import { addressOfAdvice, idsForAddress, idsIn } from './address';

it('asks in a readable address', () => {
  expect(addressOfAdvice('country:KR', '2004-12-15')).toBe('/sharing/?with=country:KR&on=2004-12-15');
  expect(dayIn(new URLSearchParams('on=2004-12-15'), 'on')).toBe('2004-12-15');
  expect(dayIn(new URLSearchParams('on=2004-13-15'), 'on')).toBeNull();
});

it('takes ids however they are kept apart', () => {
  expect(idsIn(' seizure:a, seizure:b\nseizure:c;seizure:a ')).toEqual(['seizure:a', 'seizure:b', 'seizure:c']);
  expect(idsIn('')).toEqual([]);
});

it('keeps no address that no server would take', () => {
  expect(idsForAddress(['seizure:a', 'seizure:b'])).toBe('seizure:a,seizure:b');
  expect(idsForAddress(Array.from({ length: 1000 }, (_, at) => `seizure:${at}`))).toBeNull();
});
