import { beforeEach, expect, it } from 'vitest';
import { askedAddress, inAddress, linkTo, putInAddress, savedAddress } from './address';

beforeEach(() => window.history.replaceState(null, '', '/graphiql/'));

const asked = { query: '# Größe & 100 %\nquery A($day: Date!) {\n  a(day: $day)\n}', variables: '{"day": "2004+1"}' };

it('keeps a question with its variables, whatever they hold', () => {
  putInAddress(askedAddress({ ...asked, operationName: 'A' }));
  expect(inAddress()).toEqual({ ...asked, operationName: 'A' });
  putInAddress(askedAddress({ query: '{ a }', variables: ' ', operationName: null }));
  expect(inAddress()).toEqual({ query: '{ a }', variables: '', operationName: null });
});

it('names a saved query instead', () => {
  putInAddress(savedAddress('query:1'));
  expect(window.location.href).toBe(linkTo('?saved=query:1'));
  expect(inAddress()).toEqual({ saved: 'query:1' });
});

it('is bare where nothing is asked', () => expect(inAddress()).toBeNull());
