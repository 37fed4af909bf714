import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { changed, useAddress } from './useAddress';

beforeEach(() => window.history.replaceState(null, '', '/institutions/?body=headquarters:crime'));

it('keeps what does not change, and stays readable', () => {
  expect(changed('?view=agreements&day=2004-12-15', { partner: 'country:KR' })).toBe(
    '?view=agreements&day=2004-12-15&partner=country:KR',
  );
  expect(changed('?day=2004-12-15', { day: null })).toBe('');
});

it('goes back to the state before', () => {
  const { result } = renderHook(useAddress);
  act(() => result.current.go({ body: 'headquarters:firearms' }));
  expect(result.current.at.get('body')).toBe('headquarters:firearms');
  const entries = window.history.length;
  act(() => result.current.adjust({ day: '2004-01-01' }));
  expect(window.history.length).toBe(entries);
  expect(window.location.search).toBe('?body=headquarters:firearms&day=2004-01-01');
  window.history.replaceState(null, '', '?body=headquarters:crime');
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
  expect(result.current.at.get('body')).toBe('headquarters:crime');
});
