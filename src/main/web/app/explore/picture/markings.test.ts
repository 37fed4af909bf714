import { expect, it } from 'vitest';
import { strictestFirst } from './markings';

it('puts the strictest marking first, and before it what nobody knows', () => {
  expect(strictestFirst(['tlp white', 'TLP:RED', 'For our eyes', 'TLP: amber', 'TLP_RED'])).toEqual([
    'For our eyes',
    'TLP:RED',
    'TLP:AMBER',
    'TLP:CLEAR',
  ]);
});
