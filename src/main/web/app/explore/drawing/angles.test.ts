import { describe, expect, it } from 'vitest';
import { freeAngles } from './angles';

const degrees = (angles: number[]) => angles.map((angle) => Math.round((angle * 180) / Math.PI));
const radians = (...angles: number[]) => angles.map((angle) => (angle * Math.PI) / 180);

describe('newcomers', () => {
  it('stand evenly all around where nobody stands yet', () => {
    expect(degrees(freeAngles([], 4))).toEqual([-90, 0, 90, 180]);
  });

  it('stand in the widest gap that the others leave', () => {
    expect(degrees(freeAngles(radians(0, 90), 2))).toEqual([180, 270]);
    expect(degrees(freeAngles(radians(-90), 1))).toEqual([450]);
  });
});
