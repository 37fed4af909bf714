import { useEffect, useState } from 'react';

/** The last answer that there was, so that a page does not blink while the next one is on its way. */
export function useKept<Answer>(answer: Answer | undefined): Answer | undefined {
  const [kept, setKept] = useState(answer);
  useEffect(() => {
    if (answer !== undefined) setKept(answer);
  }, [answer]);
  return answer ?? kept;
}
