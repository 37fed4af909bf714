import { beforeEach, describe, expect, it } from 'vitest';
import {
  addressOf,
  boardAddress,
  boardInAddress,
  chartAddress,
  chartInAddress,
  entityInAddress,
  putBoardInAddress,
  putInAddress,
} from './address';

beforeEach(() => window.history.replaceState(null, '', '/'));

describe('the address', () => {
  it('names the entity that is open', () => {
    putInAddress('country:JP', true);
    expect(window.location.search).toBe('?entity=country:JP');
    expect(entityInAddress()).toBe('country:JP');
  });

  it('keeps ids with special characters whole', () => {
    putInAddress('place:a&b=c d', false);
    expect(entityInAddress()).toBe('place:a&b=c d');
  });

  it('is bare where nothing is open', () => {
    expect(addressOf(null)).toBe('/');
    expect(entityInAddress()).toBeNull();
  });

  it('names the board that is open, whatever is selected on it', () => {
    putInAddress('country:FR', true);
    putBoardInAddress('board:1', true);
    expect(window.location.search).toBe('?board=board:1');
    putInAddress('country:JP', false);
    expect([boardInAddress(), entityInAddress()]).toEqual(['board:1', 'country:JP']);
    expect(boardAddress('board:1')).toBe(`${window.location.origin}/?board=board:1`);
  });

  it('names several entities in the fragment, until another thing is opened', () => {
    const ids = ['country:JP', 'place:a,b&c=ü'];
    window.history.replaceState(null, '', chartAddress(ids));
    expect(chartInAddress()).toEqual({ ids, left: 0 });
    putInAddress('country:JP', false);
    expect([chartInAddress()?.ids, entityInAddress()]).toEqual([ids, 'country:JP']);
    putInAddress('country:JP', true);
    expect([chartInAddress(), entityInAddress()]).toEqual([null, 'country:JP']);
  });

  it('says how many entities were too many', () => {
    const ids = Array.from({ length: 1003 }, (_, at) => `place:${at}`);
    window.history.replaceState(null, '', chartAddress(ids));
    expect(chartInAddress()).toEqual({ ids: ids.slice(0, 1000), left: 3 });
  });
});
