import { expect, it } from 'vitest';
import { answerOf, reasonsBeside, restsOn, summaryOf, type Advice } from './wording';

const korea = { id: 'country:KR', name: 'South Korea', kind: 'Country' };

it('says each decision in its own words', () => {
  const said = (['PERMITTED', 'NOT_PERMITTED', 'UNCERTAIN'] as const).map((decision) =>
    answerOf({ decision, with: korea, on: '2004-12-15' }),
  );
  expect(new Set(said).size).toBe(3);
  expect(said.every((sentence) => sentence.includes('South Korea'))).toBe(true);
  expect(said[0]).toMatch(/^Yes\./);
  expect(said[1]).toMatch(/^No\./);
  expect(said[2]).toMatch(/^It cannot be decided/);
});

it('counts what may be shared and what not', () => {
  expect(summaryOf([{ decision: 'UNCERTAIN' }, { decision: 'PERMITTED' }, { decision: 'PERMITTED' }])).toBe(
    '2 may go, 1 cannot be decided',
  );
});

it('names the channels of an operator, which may decide alone', () => {
  const channel = (id: string) => ({ operator: { id } }) as Advice['channels'][number];
  const facts = { instruments: [], uncertain: [], notInForce: [], channels: [channel('country:KR'), channel('other')] };
  expect(restsOn({ ...facts, with: korea })).toBe('no agreement surely in force, 1 channel that it runs');
});

it('tells a reason once', () => {
  expect(reasonsBeside(['Permitted.', 'Take out id: it leads to one.'], [{ reason: 'it leads to one' }])).toEqual([
    'Permitted.',
  ]);
});
