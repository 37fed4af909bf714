// Notes and pictures as they lie on a picture of a chart.
import { request } from '../../server/server';
import { isNote, type Laid, type Picture } from '../chart/papers';
import { escaped, wrapped, type Extent } from './markup';

const [wide, row, inside, letters] = [220, 16, 9, 32];

export interface DrawnPaper extends Extent {
  svg: string;
}

/** Papers as markup, with the room that they take. A picture that cannot be had is told by its caption. */
export async function papersOf(laid: readonly Laid[]): Promise<DrawnPaper[]> {
  return Promise.all(
    laid.map(async ({ paper, at, pin }) => {
      const thread = pin
        ? `<path d="M${at.x + 8} ${at.y + 8}L${pin.x} ${pin.y}" stroke="#818b98" stroke-width="1.5"/>`
        : '';
      const image = isNote(paper) ? null : await imageOf(paper);
      const card = image === null ? note(isNote(paper) ? paper.text : paper.caption, at) : image(at);
      return { ...card, svg: thread + card.svg };
    }),
  );
}

function note(text: string, { x, y }: Laid['at']): DrawnPaper {
  const rows = text.split('\n').flatMap((line) => wrapped(line, letters));
  const height = rows.length * row + 2 * inside;
  const words = rows.map(
    (each, nth) => `<text x="${x + inside}" y="${y + inside + row * (nth + 0.8)}">${escaped(each)}</text>`,
  );
  const card = `<rect x="${x}" y="${y}" width="${wide}" height="${height}" rx="3" fill="#fff8d9" stroke="#818b98"/>`;
  return { x1: x, x2: x + wide, y1: y, y2: y + height, svg: card + words.join('') };
}

/** A picture within the drawing, because a drawing on its own may load nothing. */
async function imageOf({
  board,
  id,
  caption,
  width,
  height,
}: Picture): Promise<((at: Laid['at']) => DrawnPaper) | null> {
  const response = await request(`/boards/${board}/pictures/${id}`, {});
  if (!response.ok) return null;
  const data = await inText(await response.blob());
  return ({ x, y }) => ({
    x1: x,
    x2: x + width,
    y1: y,
    y2: y + height,
    svg: `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${data}"><title>${escaped(caption)}</title></image>`,
  });
}

const inText = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('A picture of the board could not be read.'));
    reader.readAsDataURL(blob);
  });
