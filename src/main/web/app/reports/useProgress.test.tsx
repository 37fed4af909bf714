import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useProgress } from './useProgress';

let streams: ReadableStreamDefaultController<Uint8Array>[];

beforeEach(() => {
  streams = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    async () => new Response(new ReadableStream({ start: (stream) => void streams.push(stream) })),
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

const tell = async (stream: number, id: string) => {
  const event = JSON.stringify({ data: { importProgress: { id, phase: 'LOADING' } } });
  streams[stream]?.enqueue(new TextEncoder().encode(`event:next\ndata:${event}\n\n`));
  await wait(10);
};

it('forgets what was told before the connection broke off', async () => {
  const { result } = renderHook(useProgress);
  await wait(10);
  await tell(0, 'import:1');
  expect([...result.current.imports.keys()]).toEqual(['import:1']);
  expect(result.current.gaps).toBe(0);

  streams[0]?.close();
  await wait(3000);
  expect(result.current).toMatchObject({ imports: new Map(), gaps: 1 });
  await tell(1, 'import:2');
  expect([...result.current.imports.keys()]).toEqual(['import:2']);
});
