import type { Link } from '../chart/chart';
import { placeOf } from '../../facts/citations';

export type Citation = Link['citations'][number];

/** What is thought of the source and its claim, as far as anybody has judged them. */
export const gradeOf = ({ grade, source }: Citation): string | null =>
  grade !== null ? `graded ${grade}` : source.reliability !== null ? `source graded ${source.reliability}` : null;

/** Who says so, and where. */
export function Sources({ citations, onOpen }: { citations: readonly Citation[]; onOpen: (id: string) => void }) {
  return (
    <section aria-labelledby="sources-title" data-testid="sources">
      <h3 id="sources-title">Sources</h3>
      {citations.length === 0 && <p className="muted">No source is recorded.</p>}
      <ul className="sources">
        {citations.map((citation, index) => (
          <li key={index}>
            <button type="button" className="entity-link" onClick={() => onOpen(citation.source.id)}>
              {citation.source.name}
            </button>
            <span className="muted">{[placeOf(citation) || [], gradeOf(citation) ?? []].flat().join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
