import { expect, it } from 'vitest';
import { within } from './lasso';

const line = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 5, y: 5 },
  { x: 0, y: 10 },
];

it('holds what a line goes around, and nothing in its bays', () => {
  expect(within({ x: 2, y: 3 }, line)).toBe(true);
  expect(within({ x: 5, y: 8 }, line)).toBe(false);
  expect(within({ x: 20, y: 3 }, line)).toBe(false);
});
