import { expect, it } from 'vitest';
import type { DaysOfAgreementsQuery } from '../../../generated/operations';
import { daysOf } from './changes';
import { after, before } from '../../facts/usePlay';

const answer: DaysOfAgreementsQuery = {
  agreements: {
    nodes: [
      {
        signedOn: '2003-12-22',
        inForceOn: '2004-12',
        endedOn: null,
        reportedOn: '2008-04',
        parties: {
          nodes: [
            { id: 'country:KR' },
            {
              id: 'organisation:ec',
              members: {
                edges: [
                  { validFrom: '1958-01-01', validTo: null },
                  { validFrom: '2007-01-01', validTo: null },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  organisations: {
    nodes: [{ id: 'organisation:rilo', hosts: { edges: [{ validFrom: '2004-01', validTo: '2006' }] } }],
  },
};

it('stops where a state may change and where it surely has, from the first agreement on', () => {
  const { changes, from, to, known } = daysOf(answer);
  expect(changes).toEqual(['2003-12-22', '2004-01-01', '2004-02-01', '2004-12-01', '2005-01-01', '2007-01-01']);
  expect([from, to, known]).toEqual(['2003-01-01', '2008-12-31', '2008-04-30']);
  expect(after('2004-12-15', changes)).toBe('2005-01-01');
  expect(before('2004-12-15', changes)).toBe('2004-12-01');
  expect(after('2007-01-01', changes)).toBeUndefined();
});
