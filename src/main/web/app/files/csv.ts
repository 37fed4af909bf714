/** Lines of cells as CSV (RFC 4180). */
export const csvText = (lines: readonly (readonly Cell[])[]): string =>
  lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');

/** The file, with a mark at its beginning, by which spreadsheets know that it is UTF-8. */
export const csvFile = (text: string): Blob => new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' });

type Cell = string | number | boolean | null | undefined;

/** A text that a spreadsheet could take for a formula is masked; numbers are none, whatever they begin with. */
function cell(value: Cell): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const masked = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(masked) ? `"${masked.replaceAll('"', '""')}"` : masked;
}
