import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { enumWords } from '../../vocabulary/words';
import {
  problemsByCell,
  worst,
  type Column,
  type Order,
  type Preview,
  type PreviewRow,
  type Problem,
} from '../preview';
import { ColumnHead } from './ColumnHead';

/** A cell of the preview: the number of its row in the file and the place of its column; -1 is the row itself. */
export interface Place {
  row: number | null;
  column: number;
}

interface Props {
  preview: Preview;
  /** What columns are to fill, where that is not known to the preview yet. */
  mapping: Order['mapping'];
  place: Place;
  onGo: (place: Place) => void;
  onMap: (column: string, field: string) => void;
}

/** The first rows of the file as they stand in it, with what is wrong marked where it stands. */
export function PreviewTable({ preview, mapping, place, onGo, onMap }: Props) {
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.row === null) return;
    const row = table.current?.querySelector(`[data-row="${place.row}"]`);
    const target = row?.querySelector<HTMLElement>(`[data-column="${place.column}"] button`) ?? row;
    target?.scrollIntoView({ block: 'nearest', inline: place.column < 0 ? 'nearest' : 'center' });
    if (target instanceof HTMLButtonElement) target.focus({ preventScroll: true });
  }, [place]);
  const { rows } = preview;
  const columns = useMemo(
    () =>
      preview.columns.map((column) => ({
        ...column,
        field: (Object.hasOwn(mapping, column.name) ? mapping[column.name] : column.field) || null,
      })),
    [preview, mapping],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (!/^Arrow(Up|Down)$/.test(event.key) || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    const at = rows.findIndex(({ number }) => number === place.row);
    const row = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))];
    if (row) onGo({ row: row.number, column: -1 });
  };
  return (
    <div
      className="preview"
      ref={table}
      role="region"
      aria-label="First rows"
      tabIndex={0}
      data-testid="preview"
      onKeyDown={onKeyDown}
    >
      <table>
        <thead>
          <tr>
            <th scope="col" className="row-number">
              Row
            </th>
            {columns.map((column, place) => (
              <ColumnHead key={place} column={column} fields={preview.fields} columns={columns} onMap={onMap} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} columns={columns} chosen={row.number === place.row} onGo={onGo} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: PreviewRow;
  columns: readonly Column[];
  chosen: boolean;
  onGo: (place: Place) => void;
}

const Row = memo(function Row({ row, columns, chosen, onGo }: RowProps) {
  const problems = problemsByCell(row, columns);
  const go = (column: number) => onGo({ row: row.number, column });
  return (
    <tr data-row={row.number} className={chosen ? 'chosen' : undefined} onClick={() => go(-1)}>
      <th scope="row" className="row-number" data-column={-1}>
        <Marked text={String(row.number)} problems={problems.get(-1) ?? []} onGo={() => go(-1)} />
      </th>
      {columns.map(({ field }, place) => (
        <td key={place} data-column={place} className={field ? undefined : 'unused'}>
          <Marked text={row.cells[place] ?? ''} problems={problems.get(place) ?? []} onGo={() => go(place)} />
        </td>
      ))}
    </tr>
  );
});

interface MarkedProps {
  text: string;
  problems: readonly Problem[];
  onGo: () => void;
}

/** A cell's text; where something is wrong with it, a button that says what. */
function Marked({ text, problems, onGo }: MarkedProps) {
  const problem = worst(problems);
  if (!problem) return <span className="cell">{text}</span>;
  return (
    <button
      type="button"
      className={`cell marked ${problem.severity.toLowerCase()}`}
      title={problems.map(({ sentence }) => sentence).join(' ')}
      data-code={problem.code}
      onClick={(event) => {
        event.stopPropagation();
        onGo();
      }}
    >
      <span>{text || '(blank)'}</span>
      <span className="cell-code">
        {enumWords(problem.code)}
        {problems.length > 1 && ` +${problems.length - 1}`}
      </span>
    </button>
  );
}
