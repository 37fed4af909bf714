import { getOperationAST, parse } from 'graphql';
import { listen, send, type Question } from '../server/server';

type Answer = Record<string, unknown>;

/** Answers at once, or event by event where the operation is a subscription. */
export const fetcher = (question: Question): Promise<Answer> | AsyncIterableIterator<Answer> =>
  isSubscription(question) ? subscribed(question) : send(question).then(({ answer }) => answer as Answer);

function isSubscription({ query, operationName }: Question): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false; // The server says better what is wrong with the text.
  }
}

/** Ends as soon as it is told to: a generator would first wait for the next event, which may never come. */
function subscribed(question: Question): AsyncIterableIterator<Answer> {
  const abort = new AbortController();
  const events = listen(question, abort.signal) as AsyncGenerator<Answer>;
  const ended = { done: true, value: undefined } as const;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () =>
      events.next().catch((thrown: unknown) => {
        if (abort.signal.aborted) return ended;
        throw thrown;
      }),
    return: () => {
      abort.abort();
      return Promise.resolve(ended);
    },
  };
}
