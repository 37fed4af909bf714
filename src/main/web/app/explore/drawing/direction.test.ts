import { describe, expect, it } from 'vitest';
import { towards } from './direction';

const start = { id: 'start', x: 0, y: 0 };
const points = [start, { id: 'near', x: 10, y: 2 }, { id: 'far', x: 40, y: 0 }, { id: 'below', x: 1, y: 15 }];

describe('an arrow key', () => {
  it('goes to the nearest in its direction', () => {
    expect(towards(start, points, 'ArrowRight')).toBe('near');
    expect(towards(start, points, 'ArrowDown')).toBe('below');
  });

  it('goes nowhere where nothing lies', () => {
    expect(towards(start, points, 'ArrowLeft')).toBeUndefined();
  });
});
