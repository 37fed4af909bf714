// What came of a question: the answer as it was asked for, and the entities in it.
import type { GraphQLSchema } from 'graphql';
import { failureOf, unreachable } from '../../server/failure';
import { send, type Question } from '../../server/server';
import { entityKey, readingOf, type Reading } from './reading';

export interface Answer {
  /** The response, as GraphiQL shows it. */
  response: Record<string, unknown>;
  types: Reading['types'];
  /** The ids of the entities in it, each once, in their order. */
  entities: readonly string[];
}

interface Failed {
  errors?: readonly { extensions?: { code?: string } }[];
}

/** What the server may say of the question that was made of the one that was asked. */
const ofTheText = ['SYNTAX', 'INVALID', 'LIMIT'];

/** Asks, and finds out which entities the answer speaks of, even where it tells only their names. */
export async function answerTo(question: Question, schema: GraphQLSchema | null | undefined): Promise<Answer> {
  const { types, asked } = readingOf(schema, question.query, question.operationName);
  const response = await responseTo({ ...question, query: asked });
  const codes = (response as Failed).errors?.map(({ extensions }) => extensions?.code ?? '') ?? [];
  // Its places are those of another text, and it may have become too large only by that.
  if (asked !== question.query && codes.some((code) => ofTheText.includes(code)))
    return { response: await responseTo(question), types, entities: [] };
  const entities = new Set<string>();
  return { response: taken(response, entities) as Answer['response'], types, entities: [...entities] };
}

async function responseTo(question: Question): Promise<Answer['response']> {
  const { status, answer } = await send(question);
  if (answer) return answer as Answer['response'];
  throw failureOf(status, answer) ?? unreachable();
}

/** The same without what was asked beside, which is noted. */
function taken(value: unknown, entities: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => taken(each, entities));
  if (typeof value !== 'object' || value === null) return value;
  const { [entityKey]: id, ...rest } = value as Record<string, unknown>;
  if (typeof id === 'string') entities.add(id);
  return Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, taken(each, entities)]));
}
