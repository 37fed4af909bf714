import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventsIn } from './events';

const streamOf = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });

const read = async (...pieces: string[]) => {
  const events: string[] = [];
  for await (const event of eventsIn(streamOf(...pieces))) events.push(event);
  return events;
};

afterEach(() => vi.useRealTimers());

describe('server-sent events', () => {
  it('are found wherever the stream is cut', async () => {
    const whole = 'event:next\ndata:{"a":1}\n\n:\n\nevent:next\ndata:{"b":\ndata:2}\n\nevent:complete\ndata:\n\n';
    expect(await read(whole)).toEqual(['{"a":1}', '{"b":\n2}']);
    expect(await read(...whole)).toEqual(['{"a":1}', '{"b":\n2}']);
  });

  it('end where nothing comes any more', async () => {
    vi.useFakeTimers();
    const cancel = vi.fn();
    const silent = new ReadableStream<Uint8Array>({ cancel });
    const ended = expect(eventsIn(silent).next()).rejects.toThrow('silent');
    await vi.advanceTimersByTimeAsync(60_000);
    await ended;
    expect(cancel).toHaveBeenCalled();
  });

  it('that are not whole are none', async () => expect(await read('event:next\ndata:{"a"')).toEqual([]));
});
