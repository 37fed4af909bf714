import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExpandEntityDocument } from '../../generated/operations';
import { ask } from './server';

const answering = (status: number, body: string) => {
  const fetched = vi.fn(async (_address: string, _request: RequestInit) => new Response(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const expand = () => ask(ExpandEntityDocument, { id: 'country:JP' });

afterEach(() => vi.unstubAllGlobals());

describe('asking the server', () => {
  it('sends the operation with its variables and gives its data', async () => {
    const fetched = answering(200, '{"data":{"linkSummary":[]}}');
    expect(await expand()).toEqual({ linkSummary: [] });
    const [address, request] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/graphql');
    expect(JSON.parse(String(request?.body))).toMatchObject({ variables: { id: 'country:JP' } });
  });

  it('fails with the words of the server', async () => {
    answering(200, '{"errors":[{"message":"perGroup is 1 to 200."}],"data":null}');
    await expect(expand()).rejects.toThrow('perGroup is 1 to 200.');
  });

  it('tells that nobody answers from that nobody may see', async () => {
    answering(403, '');
    await expect(expand()).rejects.toThrow('not permitted');
    answering(503, '<html>');
    await expect(expand()).rejects.toThrow('not ready');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(expand()).rejects.toThrow('does not answer');
  });
});
