import { formatNumber } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';
import type { CodeCount, Preview, Severity } from '../preview';
import { rows } from '../wording';
import type { Place } from './PreviewTable';

/** What would become of the rows of the whole file, and what is wrong with them, each with an example. */
export function SummaryList({ preview, onGo }: { preview: Preview; onGo: (place: Place) => void }) {
  const { summary } = preview;
  return (
    <section aria-label="Summary" data-testid="summary">
      <p>
        <strong>{rows(summary.accepted)}</strong> can be loaded
        {summary.rejected > 0 && (
          <>
            , <strong className="bad">{formatNumber(summary.rejected)}</strong> would be rejected
          </>
        )}
        .
      </p>
      <MissingColumns preview={preview} />
      <Codes title="Rejected" severity="REJECTED" preview={preview} onGo={onGo} />
      <Codes title="Loaded with a flag" severity="FLAGGED" preview={preview} onGo={onGo} />
    </section>
  );
}

/** Columns that rows need and the file does not have, as far as its first rows show. */
function MissingColumns({ preview: { columns, rows } }: { preview: Preview }) {
  const present = new Set(columns.map(({ name }) => name));
  const missing = new Set(
    rows
      .flatMap(({ problems }) => problems)
      .filter(({ code, column }) => code === 'MANDATORY_MISSING' && column !== '' && !present.has(column))
      .map(({ column }) => column),
  );
  if (missing.size === 0) return null;
  return (
    <p className="hint">
      The file has no column {[...missing].join(', ')}. If it is called otherwise, choose its field under its name.
    </p>
  );
}

interface CodesProps {
  title: string;
  severity: Severity;
  preview: Preview;
  onGo: (place: Place) => void;
}

function Codes({ title, severity, preview, onGo }: CodesProps) {
  const codes = preview.summary.codes.filter((code) => code.severity === severity);
  if (codes.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code.code}>
            <span className={`mark ${severity.toLowerCase()}`} aria-hidden="true" />
            <span>{enumWords(code.code)}</span>
            <span className="figure">{formatNumber(code.count)}</span>
            <Example code={code} preview={preview} onGo={onGo} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A way to the example where its row is shown; otherwise what is wrong with it. */
function Example({ code: { example }, preview, onGo }: { code: CodeCount } & Omit<CodesProps, 'title' | 'severity'>) {
  const shown = preview.rows.some(({ number }) => number === example.row);
  const column = preview.columns.findIndex(({ name }) => name === example.column);
  if (shown) {
    return (
      <button type="button" className="plain-link" onClick={() => onGo({ row: example.row, column })}>
        Row {formatNumber(example.row)}
      </button>
    );
  }
  return (
    <span className="muted" title={example.sentence}>
      Row {formatNumber(example.row)}, {example.column}: {example.value ?? 'blank'}
    </span>
  );
}
