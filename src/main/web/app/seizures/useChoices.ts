import { useMemo } from 'react';
import {
  SeizureChoicesDocument,
  SeizureFiltersDocument,
  type SeizureChoicesQuery,
  type SeizureFiltersQuery,
} from '../../generated/operations';
import { useAnswer, type Asked } from '../server/useAnswer';

/** Years and files of seizures, and what these can be narrowed by. */
export type Choices = SeizureChoicesQuery & SeizureFiltersQuery;

const none: SeizureFiltersQuery = { substances: [], countries: [], passed: { nodes: [] }, transports: [] };

/** What there is to choose from. To count it takes longer than to know the years, so it may come later. */
export function useChoices(): Asked<Choices> {
  const years = useAnswer(SeizureChoicesDocument, {});
  const filters = useAnswer(SeizureFiltersDocument, {});
  const answer = useMemo(
    () => years.answer && { ...years.answer, ...(filters.answer ?? none) },
    [years.answer, filters.answer],
  );
  const failed = years.failure ? years : filters;
  return { again: failed.again, ...(answer && { answer }), ...(failed.failure && { failure: failed.failure }) };
}
