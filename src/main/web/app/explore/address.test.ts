import { beforeEach, describe, expect, it } from 'vitest';
import { addressOf, entityInAddress, putInAddress } from './address';

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
});
