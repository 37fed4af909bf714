// @vitest-environment node
import { unzipSync, strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { csvOf, fileOf, jsonOf, sheetOf } from './files';
import type { Table } from './tables';

const table: Table = {
  path: 'agreements.nodes',
  title: 'agreements.parties',
  columns: [
    { path: 'name', title: 'name', type: 'String' },
    { path: 'kg', title: 'massKg', type: 'Float' },
    { path: 'on', title: 'heldOn', type: 'Date' },
    { path: 'signed', title: 'signedOn', type: 'PartialDate' },
    { path: 'at', title: 'savedAt', type: 'DateTime' },
  ],
  rows: [
    {
      cells: ['=cmd()', -2.5, '2004-12-15', '1997-06-15', '2004-12-15T10:20:30Z'],
      given: { name: '=cmd()', parties: { nodes: [] } },
    },
    { cells: ['2004-01-02', null, null, '1997', undefined], given: { name: '2004-01-02' } },
  ],
};

it('writes CSV in which no text is a formula and numbers stay numbers', () =>
  expect(csvOf(table)).toBe(
    "name,massKg,heldOn,signedOn,savedAt\r\n'=cmd(),-2.5,2004-12-15,1997-06-15,2004-12-15T10:20:30Z\r\n2004-01-02,,,1997,\r\n",
  ));

it('writes JSON as the answer has it', () =>
  expect(JSON.parse(jsonOf(table))).toEqual([{ name: '=cmd()', parties: { nodes: [] } }, { name: '2004-01-02' }]));

it('says in every file under which id the answer is on record', () => {
  const recorded = { ...table, auditId: '4f0c' };
  expect(csvOf(recorded).split('\r\n')[0]).toBe('name,massKg,heldOn,signedOn,savedAt,on record as 4f0c');
  expect(csvOf(recorded).split('\r\n')[2]).toBe('2004-01-02,,,1997,,');
  expect(JSON.parse(jsonOf(recorded))).toMatchObject({ auditId: '4f0c', rows: [{}, {}] });
  expect(sheetOf(recorded)[0]?.at(-1)?.value).toBe('on record as 4f0c');
});

it('makes days of whole days only, and keeps partial dates and other texts as they are', () => {
  const [, first, second] = sheetOf(table);
  expect(first?.map((cell) => cell?.value)).toEqual([
    '=cmd()',
    -2.5,
    new Date('2004-12-15T00:00:00Z'),
    '1997-06-15',
    new Date('2004-12-15T10:20:30Z'),
  ]);
  expect(first?.[0]?.type).toBe(String);
  expect(second?.map((cell) => cell?.value)).toEqual(['2004-01-02', undefined, undefined, '1997', undefined]);
});

it('writes a workbook that holds texts as texts and numbers as numbers', async () => {
  const { name, file } = await fileOf(table, 'XLSX');
  expect(name).toBe('agreements-parties.xlsx');
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<v>-2.5</v>');
  expect(sheet).toMatch(/<v>38336<\/v>/); // 15 December 2004, counted from 1900.
  expect(sheet).not.toContain('<f>');
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('=cmd()');
});
