import { expect, it } from 'vitest';
import { csvFile, csvText } from './csv';

it('masks what a spreadsheet would compute, and no number', () => {
  const texts = ['=1+1', '+49 30', '-x', '@a', '\tb', '\rc', 'd=1'];
  expect(csvText([texts])).toBe("'=1+1,'+49 30,'-x,'@a,'\tb,\"'\rc\",d=1\r\n");
  expect(csvText([[-5, 0, 1e21, false, null, undefined]])).toBe('-5,0,1e+21,false,,\r\n');
});

it('quotes what would end a cell or a line', () => {
  expect(csvText([['a,b', 'say "no"', 'two\nlines'], ['c']])).toBe('"a,b","say ""no""","two\nlines"\r\nc\r\n');
});

it('begins with the mark of UTF-8', async () => {
  expect([...new Uint8Array(await csvFile('ü').arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xbc]);
});
