import type { TypedDocumentString } from '../../generated/operations';
import { failureOf, unreachable } from './failure';

/** A GraphQL request as it goes over the wire. */
export interface Question {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

/** Sends a question and gives the whole response, errors included. No other module talks to the server. */
export async function send(question: Question, signal?: AbortSignal): Promise<{ status: number; answer: unknown }> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify(question),
      ...(signal && { signal }),
    });
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    throw unreachable();
  }
  return { status: response.status, answer: await response.json().catch(() => null) };
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
