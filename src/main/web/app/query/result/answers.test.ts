import { buildSchema } from 'graphql';
import { afterEach, expect, it, vi } from 'vitest';
import { answerTo } from './answers';
import { entityKey } from './reading';

const schema = buildSchema(`
  type Query { found: [Entity!]! }
  interface Entity { id: ID! name: String! }
`);
const query = '{ found { name } }';

const answering = (...answers: unknown[]) => {
  const fetched = vi.fn(async (_address: string, _request: RequestInit) => Response.json(answers.shift()));
  vi.stubGlobal('fetch', fetched);
  return () => fetched.mock.calls.map(([, { body }]) => (JSON.parse(String(body)) as { query: string }).query);
};

afterEach(() => vi.unstubAllGlobals());

it('tells the entities of an answer that speaks of them by name alone, and shows what was asked', async () => {
  const found = ['country:JP', 'country:KR', 'country:JP'].map((id) => ({ name: id, [entityKey]: id }));
  answering({ data: { found } });
  const { response, entities, types } = await answerTo({ query }, schema);
  expect(response).toEqual({ data: { found: found.map(({ name }) => ({ name })) } });
  expect(entities).toEqual(['country:JP', 'country:KR']);
  expect(types.get('found.name')).toBe('String');
});

it('asks the text as it stands where the server refuses it with more in it', async () => {
  const refused = { errors: [{ message: 'Too large', extensions: { code: 'LIMIT' } }] };
  const asked = answering(refused, { data: { found: [] } });
  expect((await answerTo({ query }, schema)).response).toEqual({ data: { found: [] } });
  expect(asked()).toEqual([expect.stringContaining(entityKey), query]);
});

it('does not ask twice where the text is not to blame', async () => {
  const slow = { errors: [{ message: 'Too slow', extensions: { code: 'TIMEOUT' } }], data: null };
  const asked = answering(slow);
  expect((await answerTo({ query }, schema)).response).toEqual(slow);
  expect(asked()).toHaveLength(1);
});
