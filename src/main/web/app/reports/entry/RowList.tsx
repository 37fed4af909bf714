import { useEffect, useState } from 'react';
import {
  ListRowsDocument,
  type ImportStatus,
  type ListRowsQuery,
  type RowVerdict,
} from '../../../generated/operations';
import { addressOf } from '../../explore/address';
import { useAnswer } from '../../server/useAnswer';
import { Failure } from '../../shell/Failure';
import { useAddress } from '../../shell/useAddress';
import { formatNumber } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';

const pageSize = 100;

/** Codes that a row may bear that is not rejected. */
const flags = [
  'POSSIBLE_DUPLICATE',
  'FORMER_VERSION',
  'QUANTITY_MISSING',
  'UNIT_NOT_CONVERTIBLE',
  'COUNTRY_UNKNOWN',
  'CODE_UNKNOWN',
  'CODE_NOT_VALID',
  'CONTAINER_NUMBER_INVALID',
  'IMO_NUMBER_INVALID',
  'LEG_GOES_NOWHERE',
  'QUANTITY_OUTLIER',
  'BELOW_THRESHOLD',
];

interface Counts {
  rowsRead: number;
  accepted: number;
  duplicates: number;
  rejected: number;
}

const verdicts: readonly [RowVerdict | null, string, keyof Counts][] = [
  [null, 'Rows read', 'rowsRead'],
  ['ACCEPTED', 'Accepted', 'accepted'],
  ['DUPLICATE', 'Duplicates', 'duplicates'],
  ['REJECTED', 'Rejected', 'rejected'],
];

interface Props {
  id: string;
  counts: Counts;
  state: ImportStatus;
  /** What is wrong with rejected rows, the most frequent first. */
  codes: readonly string[];
}

/** What became of each row, by verdict and code, page by page. */
export function RowList({ id, counts, state, codes }: Props) {
  const { at, go } = useAddress();
  const verdict = verdicts.find(([name]) => name !== null && name === at.get('verdict'))?.[0] ?? null;
  const code = at.get('code');
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  const after = pages.at(-1) ?? null;
  const { answer, failure, again } = useAnswer(ListRowsDocument, {
    import: id,
    verdict,
    code,
    first: pageSize,
    after,
  });
  const [shown, setShown] = useState<ListRowsQuery['importRows']>();
  useEffect(() => {
    if (answer) setShown(answer.importRows);
  }, [answer]);

  const restrict = (to: { verdict: RowVerdict | null } | { code: string | null }) => {
    go(to);
    setPages([null]);
  };
  const listed = state === 'RUNNING' ? undefined : shown;
  const next = shown?.next ?? null;
  return (
    <section aria-label="Rows" className="rows">
      <div className="row-filters">
        <Verdicts counts={counts} chosen={verdict} onChoose={(chosen) => restrict({ verdict: chosen })} />
        <label>
          Code{' '}
          <select value={code ?? ''} onChange={(event) => restrict({ code: event.target.value || null })}>
            <option value="">any</option>
            {[...new Set([...codes, ...flags])].map((each) => (
              <option key={each} value={each}>
                {enumWords(each)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {failure && <Failure reason={failure} again={again} />}
      {state === 'RUNNING' && <p className="muted">The rows are listed here when they have been loaded.</p>}
      {listed && !failure && <Table rows={listed.rows} linked={state !== 'WITHDRAWN'} />}
      {listed && (
        <p className="pages" role="status">
          {formatNumber(listed.totalRows)} {listed.totalRows === 1 ? 'row' : 'rows'}
          {pages.length > 1 && (
            <button type="button" className="button" onClick={() => setPages(pages.slice(0, -1))}>
              Before
            </button>
          )}
          {next !== null && (
            <button type="button" className="button" onClick={() => setPages([...pages, next])}>
              Next
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function Verdicts({
  counts,
  chosen,
  onChoose,
}: {
  counts: Counts;
  chosen: RowVerdict | null;
  onChoose: (verdict: RowVerdict | null) => void;
}) {
  return (
    <div className="verdicts" role="group" aria-label="Verdict">
      {verdicts.map(([verdict, words, count]) => (
        <button key={words} type="button" aria-pressed={verdict === chosen} onClick={() => onChoose(verdict)}>
          <span className="count">{formatNumber(counts[count])}</span> {words}
        </button>
      ))}
    </div>
  );
}

/** What was withdrawn is no longer there to be opened. */
function Table({ rows, linked }: { rows: ListRowsQuery['importRows']['rows']; linked: boolean }) {
  if (rows.length === 0) return <p className="muted">There are no such rows.</p>;
  return (
    <div className="scroll">
      <table className="list" data-testid="rows">
        <thead>
          <tr>
            <th scope="col" className="figure">
              Row
            </th>
            <th scope="col">Verdict</th>
            <th scope="col">Codes</th>
            <th scope="col">Why</th>
            <th scope="col">Record</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, verdict, record, codes, reason }) => (
            <tr key={number}>
              <th scope="row" className="figure">
                {formatNumber(number)}
              </th>
              <td>
                <span className={`state ${verdict.toLowerCase()}`}>{enumWords(verdict)}</span>
              </td>
              <td>{codes.map(enumWords).join(', ')}</td>
              <td className="why">{reason}</td>
              <td className="record">{record && linked ? <a href={addressOf(record)}>{record}</a> : record}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
