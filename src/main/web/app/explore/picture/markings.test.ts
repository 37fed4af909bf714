import { expect, it } from 'vitest';
import { said, strictestFirst } from './markings';

it('puts the strictest marking first, and before it what nobody knows', () => {
  expect(strictestFirst(['tlp white', 'TLP:RED', 'For our eyes', 'TLP: amber', 'TLP_RED'])).toEqual([
    'For our eyes',
    'TLP:RED',
    'TLP:AMBER',
    'TLP:CLEAR',
  ]);
});

it('one marked source does not mark a picture of others', () => {
  expect(said(['tlp clear'], 0)).toBe('TLP:CLEAR');
  expect(said(['tlp clear'], 1)).toBe('TLP:CLEAR; and 1 source without a marking');
  expect(said([], 3)).toContain('No source of this picture is marked');
});
