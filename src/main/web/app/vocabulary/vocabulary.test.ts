import { expect, it } from 'vitest';
import { onGround } from './colours';
import { outlineOf } from './shapes';
import { Vocabulary } from './vocabulary';

const country = {
  name: 'Country',
  one: 'country',
  many: 'countries',
  colour: '#0369a1',
  shape: 'ellipse',
  description: '',
};

it('names kinds in the singular and the plural', () => {
  const vocabulary = new Vocabulary([country]);
  expect(vocabulary.noun('Country', 1)).toBe('country');
  expect(vocabulary.noun('Country', 0)).toBe('countries');
});

it('has a name and a symbol for a kind that the server did not describe', () => {
  expect(new Vocabulary([]).kind('Vessel')).toMatchObject({ one: 'vessel', shape: 'ellipse' });
});

it('draws rounded shapes as their plain ones with round corners, and unknown ones as ellipses', () => {
  expect(outlineOf('round-hexagon')).toEqual({ path: outlineOf('hexagon').path, round: true });
  expect(outlineOf('bottom-round-rectangle').path).toBe(outlineOf('rectangle').path);
  expect(outlineOf('cloud').path).toBe(outlineOf('ellipse').path);
});

it('lightens colours on a dark ground only', () => {
  expect(onGround('#000000', false)).toBe('#000000');
  expect(onGround('#000000', true)).toBe('#6b6b6b');
});
