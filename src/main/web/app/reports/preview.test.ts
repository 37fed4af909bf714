import { expect, it } from 'vitest';
import { problemsByCell, worst, type PreviewRow } from './preview';
import { sample } from './sample';

const row = sample.rows[1] as PreviewRow;
const codes = (place: number) =>
  problemsByCell(row, sample.columns)
    .get(place)
    ?.map(({ code }) => code);

it('puts each problem where it stands, and the others to the row', () => {
  expect(codes(0)).toEqual(['COUNTRY_UNKNOWN', 'DATE_UNREADABLE']);
  expect(codes(1)).toBeUndefined();
  expect(codes(-1)).toEqual(['WIDTH']);
});

it('shows first what rejects a row', () => expect(worst(row.problems)?.code).toBe('DATE_UNREADABLE'));
