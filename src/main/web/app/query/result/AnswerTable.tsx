import { useMemo, useState, type ReactNode } from 'react';
import { addressOf } from '../../explore/address';
import { handOut } from '../../files/handOut';
import { reasonOf } from '../../server/failure';
import { Icon } from '../../shell/icons';
import { formatDate, formatMoment, formatNumber } from '../../vocabulary/format';
import { fileOf, formats } from './files';
import { sorted, type Cell, type Column, type Table } from './tables';

/** Rows that are drawn at once; more only burden the browser, and the files have all. */
const page = 500;

/** A list of the answer, in the order that the reader chooses, to be taken away as a file. */
export function AnswerTable({ table, children }: { table: Table; children: ReactNode }) {
  const [order, setOrder] = useState<{ at: number; descending: boolean } | null>(null);
  const [shown, setShown] = useState(page);
  const rows = useMemo(() => (order ? sorted(table.rows, order.at, order.descending) : table.rows), [table, order]);
  const press = (at: number) =>
    setOrder((before) => {
      if (before?.at !== at) return { at, descending: false };
      return before.descending ? null : { at, descending: true };
    });
  const figures = table.columns.map((_, at) => table.rows.some(({ cells }) => typeof cells[at] === 'number'));
  return (
    <>
      <div className="table-tools">
        {children}
        <Count table={table} />
        <Files table={{ ...table, rows }} />
      </div>
      <div className="answer-table" tabIndex={0} role="region" aria-label={`Table ${table.title}`}>
        <table data-testid="answer-table">
          <thead>
            <tr>
              {table.columns.map(({ path, title, type }, at) => (
                <th
                  key={path}
                  scope="col"
                  className={figures[at] ? 'figure' : undefined}
                  aria-sort={order?.at === at ? (order.descending ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" title={`${path}${type ? `: ${type}` : ''}. Sort`} onClick={() => press(at)}>
                    {title}
                    {order?.at === at && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ cells }, index) => (
              <tr key={index}>
                {cells.map((cell, at) => (
                  <td key={at} className={figures[at] ? 'figure' : undefined}>
                    <CellView cell={cell} column={table.columns[at]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="muted">There are none.</p>}
        {rows.length > shown && (
          <button type="button" className="button" onClick={() => setShown((count) => count + page)}>
            Show {formatNumber(Math.min(page, rows.length - shown))} more of {formatNumber(rows.length)} rows
          </button>
        )}
      </div>
    </>
  );
}

function Count({ table: { rows, total } }: { table: Table }) {
  const count = rows.length === 1 ? '1 row' : `${formatNumber(rows.length)} rows`;
  return (
    <span className="muted" role="status" data-testid="row-count">
      {total !== undefined && total > rows.length ? `${count} of ${formatNumber(total)}` : count}
    </span>
  );
}

function Files({ table }: { table: Table }) {
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <span className="table-files">
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          title={`Download these rows as ${format}`}
          onClick={() => {
            setFailure(null);
            fileOf(table, format)
              .then(handOut)
              .catch((thrown: unknown) => setFailure(reasonOf(thrown)));
          }}
        >
          <Icon name="download" />
          {format}
        </button>
      ))}
      {failure && (
        <span className="bad" role="alert">
          {failure}
        </span>
      )}
    </span>
  );
}

function CellView({ cell, column }: { cell: Cell; column: Column | undefined }) {
  if (cell === null) return <span className="not-reported">not reported</span>;
  if (cell === undefined) return null;
  if (typeof cell === 'number') return isYear(column) ? String(cell) : formatNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (column?.type === 'ID' && /^[a-z-]+:[^;]+$/.test(cell)) return <a href={addressOf(cell)}>{cell}</a>;
  const told = worded(cell, column?.type);
  return told === cell ? cell : <time dateTime={cell}>{told}</time>;
}

function worded(cell: string, type: string | undefined): string {
  if (type === 'Date' || type === 'PartialDate') return formatDate(cell);
  return type === 'DateTime' && !Number.isNaN(Date.parse(cell)) ? formatMoment(cell) : cell;
}

/** A year is no amount: it has no thousands. */
const isYear = (column: Column | undefined): boolean => /year$/i.test(column?.path ?? '');
