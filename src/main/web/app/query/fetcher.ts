import type { GraphQLSchema } from 'graphql';
import { reasonOf } from '../server/failure';
import { listen, send, type Question } from '../server/server';
import { operationOf } from './operation';
import { answerTo, type Answer } from './result/answers';

type Response = Record<string, unknown>;

export const blank: Answer = { response: {}, types: new Map(), entities: [] };

/**
 * Answers at once, or event by event where the operation is a subscription. `begin` is told when a question is asked, and
 * gives what is to be told its answers.
 */
export const fetching =
  (schema: () => GraphQLSchema | null | undefined, begin: () => (answer: Answer) => void) =>
  (given: Question): Promise<Response> | AsyncIterableIterator<Response> => {
    if (given.operationName === 'IntrospectionQuery') return send(given).then(({ answer }) => answer as Response);
    if (!given.query.trim()) return Promise.resolve({ errors: [{ message: 'There is no question yet. Write one.' }] });
    // Just after another text was opened, GraphiQL still names the operation of the text before.
    const question = operationOf(given) ? given : { ...given, operationName: null };
    const tell = begin();
    tell(blank);
    if (operationOf(question)?.operation === 'subscription') return subscribed(question, tell);
    return answerTo(question, schema())
      .catch((thrown: unknown) => ({ ...blank, response: { errors: [{ message: reasonOf(thrown) }] } }))
      .then((answer) => {
        tell(answer);
        return answer.response;
      });
  };

/** Ends as soon as it is told to: a generator would first wait for the next event, which may never come. */
function subscribed(question: Question, tell: (answer: Answer) => void): AsyncIterableIterator<Response> {
  const abort = new AbortController();
  const events = listen(question, abort.signal) as AsyncGenerator<Response>;
  const ended = { done: true, value: undefined } as const;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () =>
      events
        .next()
        .then((event) => {
          if (!event.done) tell({ ...blank, response: event.value });
          return event;
        })
        .catch((thrown: unknown) => {
          if (abort.signal.aborted) return ended;
          throw thrown;
        }),
    return: () => {
      abort.abort();
      return Promise.resolve(ended);
    },
  };
}
