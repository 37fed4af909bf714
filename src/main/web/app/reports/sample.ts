import type { Preview, Problem } from './preview';

const unreadable: Problem = {
  code: 'DATE_UNREADABLE',
  column: 'Day',
  value: '03/04/2012',
  sentence: 'Day: this can be read in two ways.',
  severity: 'REJECTED',
};
const unknown: Problem = {
  code: 'COUNTRY_UNKNOWN',
  column: 'Day',
  value: '03/04/2012',
  sentence: 'Day: no country.',
  severity: 'FLAGGED',
};
const surplus: Problem = {
  code: 'WIDTH',
  column: '',
  value: null,
  sentence: 'One cell too many.',
  severity: 'REJECTED',
};

/** A preview, for tests. */
export const sample: Preview = {
  upload: 'token',
  form: { format: 'CSV', encoding: 'UTF-8', delimiter: ';', sheet: null, sheets: [] },
  profile: 'unodc-ids',
  profiles: [
    { name: 'unodc-ids', title: 'UNODC', fit: 0.9 },
    { name: 'network', title: 'Network', fit: 0.1 },
  ],
  columns: [
    { name: 'Day', field: 'seizedOn', proposals: [] },
    { name: 'Land', field: null, proposals: ['country'] },
  ],
  fields: [
    { name: 'seizedOn', description: 'Day of the seizure.' },
    { name: 'country', description: 'Country of the seizure.' },
    { name: 'goods[1].substance', description: 'What was seized.' },
  ],
  rows: [
    { number: 2, cells: ['2012-01-02', 'Japan'], verdict: 'ACCEPTED', problems: [], record: 'Seized in Japan.' },
    {
      number: 3,
      cells: ['03/04/2012', ''],
      verdict: 'REJECTED',
      problems: [unknown, unreadable, surplus],
      record: null,
    },
  ],
  summary: {
    rows: 5000,
    accepted: 4990,
    rejected: 10,
    codes: [
      { code: 'DATE_UNREADABLE', severity: 'REJECTED', count: 9, example: { row: 3, ...unreadable } },
      { code: 'COUNTRY_UNKNOWN', severity: 'FLAGGED', count: 1, example: { row: 777, ...unknown } },
    ],
  },
};
