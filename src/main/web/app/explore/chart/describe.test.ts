import { describe as about, expect, it } from 'vitest';
import { Vocabulary } from '../../vocabulary/vocabulary';
import { emptyChart, groupKey, type Chart } from './chart';
import { describe } from './describe';
import { linkId, restId } from './elements';
import { entity, link } from './sample';

const source = { id: 'source:x', name: 'A report', reliability: null };
const cited = link('a', 'b', {
  validFrom: '1997',
  citations: [{ source, section: 'III', page: null, row: 12, grade: null }],
});
const group = { origin: 'a', type: 'CONTACTED', direction: 'OUT' as const, kind: 'Person', count: 40, shown: ['b'] };
const chart: Chart = {
  ...emptyChart,
  entities: new Map([entity('a', 'Person', '2001'), entity('b')].map((each) => [each.id, each])),
  links: new Map([[cited.id, cited]]),
  groups: new Map([[groupKey(group), group]]),
  pinned: new Set(['a']),
};
const of = (id: string) => describe(chart, new Vocabulary([]), id);

about('a drawn element', () => {
  it('is told with its kind, its date and its links', () => {
    expect(of('a')).toBe('a, person, 2001, 1 link on the chart, pinned');
  });
  it('tells since when a link holds and who says so', () => {
    expect(of(linkId(cited.id))).toBe('a — contacted → b, since 1997. Source: A report, III, row 12');
  });
  it('tells how much of a group is shown', () => {
    expect(of(restId(groupKey(group)))).toBe('40 person (contacted) of a, 1 of them shown');
  });
  it('is nothing once it has left', () => expect(of('c')).toBe(''));
});
