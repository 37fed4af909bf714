import type { TypedDocumentString } from '../../generated/operations';
import { eventsIn } from './events';
import { failureOf, unreachable } from './failure';

/** A GraphQL request as it goes over the wire. */
export interface Question {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

const asked = (question: Question, accept: string, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: accept },
  body: JSON.stringify(question),
  ...(signal && { signal }),
});

/** A request to the server. Throws ServerFailure where nobody answers, and no other module talks to the server. */
export async function request(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (thrown) {
    if (init.signal?.aborted) throw thrown;
    throw unreachable();
  }
}

/** Sends a question and gives the whole response, errors included. */
export async function send(question: Question, signal?: AbortSignal): Promise<{ status: number; answer: unknown }> {
  const accept = 'application/graphql-response+json, application/json';
  const response = await request('/graphql', asked(question, accept, signal));
  return { status: response.status, answer: await response.json().catch(() => null) };
}

/** Sends a subscription and gives each response as it comes, errors included. Whoever stops reading stops listening. */
export async function* listen(question: Question, signal?: AbortSignal, onOpen?: () => void): AsyncGenerator<unknown> {
  const response = await request('/graphql', asked(question, 'text/event-stream', signal));
  if (!response.ok || !response.body) throw failureOf(response.status, null) ?? unreachable();
  onOpen?.();
  for await (const event of eventsIn(response.body)) yield JSON.parse(event);
}

/** Asks one of the operations in graphql/operations. Throws ServerFailure where there is no complete answer. */
export async function ask<Answer, Variables>(
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const { status, answer } = await send({ query: document.toString(), variables }, signal);
  const failure = failureOf(status, answer);
  if (failure) throw failure;
  const data = (answer as { data?: Answer } | null)?.data;
  if (!data) throw unreachable();
  return data;
}

/** Follows one of the subscriptions in graphql/operations. Throws ServerFailure where it breaks off. */
export async function* follow<Answer, Variables>(
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
  onOpen?: () => void,
): AsyncGenerator<Answer> {
  for await (const answer of listen({ query: document.toString(), variables }, signal, onOpen)) {
    const failure = failureOf(200, answer);
    if (failure) throw failure;
    yield (answer as { data: Answer }).data;
  }
}
