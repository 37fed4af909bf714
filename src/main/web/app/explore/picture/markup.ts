/** How far a part of a drawing reaches. */
export interface Extent {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

export const escaped = (text: string): string =>
  text
    // What XML cannot hold.
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const longestLine = 24;

/** Words in lines of about the same length. */
export function wrapped(text: string, longest = longestLine): string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < longest) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
