import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ask } from '../../server/server';
import { useDayAnswer } from './useDayAnswer';

vi.mock('../../server/server', () => ({ ask: vi.fn() }));

const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;

const answer = { administration: 'country:JP' };

beforeEach(() => asked.mockReset());

it('never shows the answer of one day under another', async () => {
  asked.mockResolvedValueOnce(answer).mockRejectedValueOnce(new Error('no server'));
  const { result, rerender } = renderHook(({ day }) => useDayAnswer(day), { initialProps: { day: '2004-12-01' } });
  await waitFor(() => expect(result.current.known).toEqual({ day: '2004-12-01', answer }));
  rerender({ day: '2005-01-01' });
  await waitFor(() => expect(result.current.failure).toContain('no server'));
  expect(result.current.known?.day).toBe('2004-12-01');
  rerender({ day: '2004-12-01' });
  await waitFor(() => expect(result.current.failure).toBeUndefined());
  expect(asked).toHaveBeenCalledTimes(2);
});
