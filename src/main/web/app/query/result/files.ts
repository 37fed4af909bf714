// Tables as files. Numbers stay numbers; of dates, whole days and moments become such, and partial dates stay text.
import type { CellObject } from 'write-excel-file/universal';
import { csvFile, csvText } from '../../files/csv';
import type { Cell, Table } from './tables';

export const formats = ['CSV', 'XLSX', 'JSON'] as const;
export type Format = (typeof formats)[number];

export async function fileOf(table: Table, format: Format): Promise<{ name: string; file: Blob }> {
  const name = `${table.title.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.${format.toLowerCase()}`;
  if (format === 'CSV') return { name, file: csvFile(csvOf(table)) };
  if (format === 'JSON') return { name, file: new Blob([jsonOf(table)], { type: 'application/json' }) };
  const { default: write } = await import('write-excel-file/universal');
  const columns = titlesOf(table).map((title) => ({ width: Math.min(40, Math.max(12, title.length + 2)) }));
  return { name, file: await write(sheetOf(table), { columns, stickyRowsCount: 1 }).toBlob() };
}

/** An empty column at the end says under which id the answer is on record: it keeps the form of a table. */
const titlesOf = ({ columns, auditId }: Table): string[] => [
  ...columns.map(({ title }) => title),
  ...(auditId ? [`on record as ${auditId}`] : []),
];

export const csvOf = (table: Table): string =>
  csvText([titlesOf(table), ...table.rows.map(({ cells }) => (table.auditId ? [...cells, null] : cells))]);

/** The rows as they stand in the answer, and the id under which that is on record. */
export function jsonOf({ rows, auditId }: Table): string {
  const given = rows.map((row) => row.given);
  return `${JSON.stringify(auditId ? { auditId, rows: given } : given, null, 2)}\n`;
}

export function sheetOf(table: Table): (CellObject | null)[][] {
  const { columns, rows } = table;
  const head = titlesOf(table).map((title): CellObject => ({ value: title, fontWeight: 'bold' }));
  return [head, ...rows.map(({ cells }) => cells.map((cell, at) => sheetCell(cell, columns[at]?.type)))];
}

/** As much text as a cell of a spreadsheet holds. */
const longest = 32_767;

function sheetCell(cell: Cell, type: string | undefined): CellObject | null {
  if (cell === null || cell === undefined) return null;
  if (type === 'Date' && /^\d{4}-\d{2}-\d{2}$/.test(String(cell)))
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  if (type === 'DateTime' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(String(cell)))
    return { value: new Date(String(cell)), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  return { value: cell.slice(0, longest), type: String };
}
