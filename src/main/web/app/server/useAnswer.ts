import { useCallback, useEffect, useState } from 'react';
import type { TypedDocumentString } from '../../generated/operations';
import { reasonOf } from './failure';
import { ask } from './server';

/** What is known so far: the answer, or the reason why there is none, or neither while it is on its way. */
export interface Asked<Answer> {
  answer?: Answer;
  failure?: string;
  again: () => void;
}

/**
 * Asks when a component shows and whenever the variables change, or the occasion does; an answer to an older question is
 * dropped.
 */
export function useAnswer<Answer, Variables>(
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  occasion = '',
): Asked<Answer> {
  const [attempt, setAttempt] = useState(0);
  const question = JSON.stringify([variables, attempt, occasion]);
  const [state, setState] = useState<{ question?: string; answer?: Answer; failure?: string }>({});

  useEffect(() => {
    const abort = new AbortController();
    const [asked] = JSON.parse(question) as [Variables, number, string];
    ask(document, asked, abort.signal)
      .then((answer) => setState({ question, answer }))
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) setState({ question, failure: reasonOf(thrown) });
      });
    return () => abort.abort();
  }, [document, question]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const { answer, failure } = state.question === question ? state : {};
  return { again, ...(answer !== undefined && { answer }), ...(failure !== undefined && { failure }) };
}
