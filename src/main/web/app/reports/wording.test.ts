import { expect, it } from 'vitest';
import { formatBytes, percent, rows, timeLeft } from './wording';

it('says how much there is', () => {
  expect([1, 999, 84_641, 2_147_483_648].map(formatBytes)).toEqual(['1 byte', '999 bytes', '84.6 kB', '2.15 GB']);
  expect([rows(1), rows(84_641)]).toEqual(['1 row', '84,641 rows']);
});

it('says all only of all', () => expect([0, 0.415, 0.9999, 1].map(percent)).toEqual(['0 %', '41 %', '99 %', '100 %']));

it('does not say how long it takes more exactly than can be known', () =>
  expect([3, 41, 100, 6000].map(timeLeft)).toEqual([
    'a few seconds left',
    'about 50 seconds left',
    'about 2 minutes left',
    'about 2 hours left',
  ]));
