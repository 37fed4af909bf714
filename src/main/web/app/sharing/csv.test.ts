import { expect, it } from 'vitest';
import { csvOf } from './csv';

const advice = { with: { id: 'country:KR', name: 'South Korea', kind: 'Country' }, on: '2004-12-15' };

it('writes a line for each thing to take out, and masks what looks like a formula', () => {
  const text = csvOf(
    [
      {
        id: 'seizure:a',
        record: { id: 'seizure:a', name: '=cmd()', kind: 'Seizure', seizedOn: '' },
        decision: 'UNCERTAIN',
        takeOut: [
          { field: 'narrative', category: 'NOMINAL', reason: 'It names "A", and B' },
          { field: 'reporter', category: 'THIRD_PARTY', reason: 'Of another administration' },
        ],
        reasons: ['One.', 'Two.'],
      },
      { id: 'seizure:b', record: null, decision: 'NOT_PERMITTED', takeOut: [], reasons: [] },
    ],
    advice,
  );
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toBe(
    `seizure:a,'=cmd(),,South Korea,2004-12-15,Cannot be decided,Narrative,Nominal,"It names ""A"", and B",One. Two.`,
  );
  expect(lines[3]).toBe('seizure:b,,,South Korea,2004-12-15,May not go,,,,');
});
