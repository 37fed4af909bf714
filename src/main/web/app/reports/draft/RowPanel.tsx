import { formatNumber } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';
import type { PreviewRow } from '../preview';

/** What was understood of one row, and what is wrong with it, in sentences. */
export function RowPanel({ row }: { row: PreviewRow | undefined }) {
  if (!row) return <p className="row-panel muted">Choose a row to read what was understood of it.</p>;
  return (
    <section className="row-panel" aria-label={`Row ${row.number}`} aria-live="polite" data-testid="row">
      <h2>
        Row {formatNumber(row.number)}: {row.verdict === 'REJECTED' ? 'would be rejected' : 'can be loaded'}
      </h2>
      {row.record && <p>{row.record}</p>}
      <ul>
        {row.problems.map(({ code, sentence, severity }, place) => (
          <li key={place}>
            <span className={`tag ${severity.toLowerCase()}`}>{enumWords(code)}</span> {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
