import { expect, it } from 'vitest';
import { rowsOf } from './text';

const letters = (text: string) => text.length;

it('breaks labels between words', () => {
  expect(rowsOf('Customs mutual assistance', letters, 16)).toEqual(['Customs mutual', 'assistance']);
  expect(rowsOf('short', letters, 16)).toEqual(['short']);
});

it('breaks what is written without spaces, or is longer than a row', () => {
  expect(rowsOf('税関相互支援協定', letters, 3)).toEqual(['税関相', '互支援', '協定']);
  expect(rowsOf('an extraordinarily', letters, 8)).toEqual(['an', 'extraord', 'inarily']);
});
