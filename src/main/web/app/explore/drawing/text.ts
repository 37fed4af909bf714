// Labels are measured and broken into rows once, at their plain size, whatever the zoom.

export interface Text {
  rows: readonly string[];
  width: number;
}

export type Measure = (text: string) => number;

export const family = 'system-ui, sans-serif';
export const plainSize = 12;
export const rowHeight = 15;
const longest = 138;
const mostKept = 30_000;

/** Words in rows that are no longer than this; a word without a space in it is broken where it must be. */
export function rowsOf(text: string, measure: Measure, most = longest): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/\s+/)) {
    const longer = row ? `${row} ${word}` : word;
    if (measure(longer) <= most) {
      row = longer;
      continue;
    }
    if (row) rows.push(row);
    row = '';
    for (const letter of word) {
      if (row && measure(row + letter) > most) {
        rows.push(row);
        row = '';
      }
      row += letter;
    }
  }
  return row ? [...rows, row] : rows;
}

const kept = new Map<string, Text>();
let pen: OffscreenCanvasRenderingContext2D | null = null;

function widthOf(text: string): number {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return text.length * 6.5;
  pen.font = `${plainSize}px ${family}`;
  return pen.measureText(text).width;
}

export function textOf(label: string, most = longest): Text {
  const key = `${most}|${label}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size > mostKept) kept.clear();
  const rows = rowsOf(label, widthOf, most);
  const text = { rows, width: Math.max(0, ...rows.map(widthOf)) };
  kept.set(key, text);
  return text;
}
