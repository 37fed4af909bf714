import { useMemo, type ReactNode } from 'react';
import { DescribeVocabularyDocument } from '../../generated/operations';
import { useAnswer } from '../server/useAnswer';
import { Vocabulary, VocabularyContext } from './vocabulary';

/** Reads the vocabulary once. Until it is there, kinds are shown under their bare names. */
export function VocabularyProvider({ children }: { children: ReactNode }) {
  const { answer } = useAnswer(DescribeVocabularyDocument, {});
  const vocabulary = useMemo(() => new Vocabulary(answer?.vocabulary.kinds ?? []), [answer]);
  return <VocabularyContext value={vocabulary}>{children}</VocabularyContext>;
}
