import { useEffect, useRef, useState } from 'react';
import { AgreementsOnDayDocument, type AgreementsOnDayQuery } from '../../../generated/operations';
import { reasonOf } from '../../server/failure';
import { ask } from '../../server/server';

const pause = 60;

interface State {
  /** The last answer, with the day of which it speaks; not always the day that was asked for last. */
  known?: { day: string; answer: AgreementsOnDayQuery };
  failure?: string;
}

/**
 * How things stood on a day, as the server says. Each day is asked for once; while a slider moves, only where it rests,
 * and the state before stays until the next is there.
 */
export function useDayAnswer(day: string | null) {
  const answers = useRef(new Map<string, AgreementsOnDayQuery>());
  const [state, setState] = useState<State>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!day) return;
    const before = answers.current.get(day);
    if (before) return setState({ known: { day, answer: before } });
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(AgreementsOnDayDocument, { day }, abort.signal)
        .then((answer) => {
          answers.current.set(day, answer);
          setState({ known: { day, answer } });
        })
        .catch((thrown: unknown) => {
          if (!abort.signal.aborted) setState(({ known }) => ({ ...(known && { known }), failure: reasonOf(thrown) }));
        });
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [day, attempt]);
  return { ...state, again: () => setAttempt((count) => count + 1) };
}
