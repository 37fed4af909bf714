import { useEffect, useState } from 'react';
import { MarkingWordsDocument, type MarkingWordsQuery } from '../../generated/operations';
import { ask } from '../server/server';

export type MarkingWords = MarkingWordsQuery['markingWords'];

const none: MarkingWords = { lights: [], levels: [], organisations: [] };

// They change only with the settings of the server: a page asks once.
let asked: Promise<MarkingWords> | undefined;

export function markingWords(): Promise<MarkingWords> {
  asked ??= ask(MarkingWordsDocument, {})
    .then((answer) => answer.markingWords)
    .catch((thrown: unknown) => {
      asked = undefined;
      throw thrown;
    });
  return asked;
}

/** The words that markings are made of here; none until they are known. */
export function useMarkingWords(): MarkingWords {
  const [words, setWords] = useState(none);
  useEffect(() => {
    markingWords()
      .then(setWords)
      .catch(() => undefined);
  }, []);
  return words;
}
