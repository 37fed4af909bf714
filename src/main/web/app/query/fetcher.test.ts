import { afterEach, expect, it, vi } from 'vitest';
import { fetching } from './fetcher';

afterEach(() => vi.unstubAllGlobals());

const tell = vi.fn();
const fetcher = fetching(
  () => null,
  () => tell,
);
const query = 'query Q { version } subscription S { importProgress { id } }';

it('asks a question at once', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ data: { version: '1' } }));
  expect(await fetcher({ query, operationName: 'Q' })).toEqual({ data: { version: '1' } });
  expect(tell).toHaveBeenLastCalledWith(expect.objectContaining({ response: { data: { version: '1' } } }));
});

it('asks no server where nothing is written', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('asked')));
  expect(await fetcher({ query: ' ' })).toEqual({ errors: [{ message: expect.stringContaining('no question yet') }] });
});

it('follows a subscription, and stops listening when it is told to, though no event comes', async () => {
  let signal: AbortSignal | null | undefined;
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    signal = init.signal;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('event:next\ndata:{"data":1}\n\n'));
        init.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
      },
    });
    return new Response(body);
  });
  const events = fetcher({ query, operationName: 'S' }) as AsyncIterableIterator<unknown>;
  expect(await events.next()).toEqual({ done: false, value: { data: 1 } });
  const next = events.next();
  await events.return?.();
  expect(signal?.aborted).toBe(true);
  expect(await next).toEqual({ done: true, value: undefined });
});

it('names no operation that the text does not have, such as that of the text before', async () => {
  const fetched = vi.fn(async (_address: string, _request: RequestInit) => Response.json({ data: { version: '1' } }));
  vi.stubGlobal('fetch', fetched);
  const named = async (operationName: string) => {
    await fetcher({ query, operationName });
    return (JSON.parse(String(fetched.mock.lastCall?.[1].body)) as { operationName: unknown }).operationName;
  };
  expect([await named('Before'), await named('Q')]).toEqual([null, 'Q']);
});
