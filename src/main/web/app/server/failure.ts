/** Why the server gave no answer, in words for the person who asked. */
export class ServerFailure extends Error {
  override readonly name = 'ServerFailure';
}

/** Where the server refuses who asks, not what is asked: to try again is of no use. */
export const notPermitted = 'You are not permitted to see this.';

/** Where nobody has signed in, or not any more. */
export const signedOut = 'You have been signed out.';

interface GraphQLErrors {
  errors?: readonly { message?: string; extensions?: { code?: string } }[];
}

/** The failure that an HTTP answer or its GraphQL errors mean, or undefined where it is a good answer. */
export function failureOf(status: number, answer: unknown): ServerFailure | undefined {
  if (status === 401) return new ServerFailure(signedOut);
  const errors = (answer as GraphQLErrors | null)?.errors ?? [];
  const messages = errors.map((error) => error.message).filter((message) => message !== undefined);
  if (errors.some((error) => error.extensions?.code === 'FORBIDDEN')) {
    return new ServerFailure([notPermitted, ...messages].join(' '));
  }
  if (messages.length > 0) return new ServerFailure(messages.join(' '));
  if (status === 403) return new ServerFailure(notPermitted);
  if (status === 503) return new ServerFailure('The server is not ready yet. Try again in a moment.');
  if (status >= 400) return new ServerFailure(`The server refused the question (status ${status}).`);
  return undefined;
}

export const unreachable = () => new ServerFailure('The server does not answer. Check that it runs, then try again.');

/** What to tell about anything that was thrown. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
