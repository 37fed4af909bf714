import { describe, expect, it } from 'vitest';
import { emptyChart, type Chart } from './chart';
import { daysOf, newCount, substanceCounts } from './census';
import { named, toggled, visibleOf, type Filter } from './filter';
import { lineOf } from './line';
import { entity, link } from './sample';
import { firstDay } from '../../facts/days';

const entities = [entity('a', 'Person'), entity('b', 'Person'), entity('s', 'Seizure', '2012-05-04')];
const links = [
  link('a', 'b', { validFrom: '2010', validTo: '2011-06' }),
  link('s', 'a', { type: 'IMPLICATES' }),
  link('s', 'b', { type: 'IMPLICATES', id: 'second' }),
];
const chart: Chart = {
  ...emptyChart,
  entities: new Map(entities.map((each) => [each.id, each])),
  links: new Map(links.map((each) => [each.id, each])),
};
const seen = (filter: Partial<Filter>, more: Partial<Chart> = {}) => {
  const { entities: shown, links: via } = visibleOf({ ...chart, ...more, filter: { ...chart.filter, ...filter } });
  return [[...shown].join(''), via.size];
};

describe('a filter', () => {
  it('shows everything at first', () => expect(seen({})).toEqual(['abs', 3]));
  it('hides kinds with their links', () => expect(seen({ kinds: ['Seizure'] })).toEqual(['ab', 1]));
  it('hides types of links and leaves their ends', () => expect(seen({ types: ['IMPLICATES'] })).toEqual(['abs', 1]));
  it('hides what is drawn alike', () => expect(seen({ lines: ['ended'] })).toEqual(['abs', 2]));
  it('hides what the analyst hid', () => expect(seen({}, { hidden: new Set(['a']) })).toEqual(['bs', 1]));
  it('asks for enough links', () => {
    expect(seen({ degree: 2 })).toEqual(['abs', 3]);
    expect(seen({ degree: 2, types: ['CONTACTED'] })).toEqual(['s', 0]);
  });
});

describe('a day', () => {
  it('hides what had not happened yet', () => expect(seen({ day: '2012-05-03' })).toEqual(['ab', 0]));
  it('shows what happened on it', () => expect(seen({ day: '2012-05-04' })).toEqual(['abs', 2]));
  it('shows links as long as they may hold, to the last day of their month or year', () => {
    expect(seen({ day: '2011-06-30' })).toEqual(['ab', 1]);
    expect(seen({ day: '2011-07-01' })).toEqual(['ab', 0]);
    expect(seen({ day: '2009-12-31' })).toEqual(['ab', 0]);
    expect(seen({ day: '2010-01-01' })).toEqual(['ab', 1]);
  });
});

describe('what is new', () => {
  it('is counted of what is shown', () => {
    const since = { ...chart, filter: { ...chart.filter, since: '2010-01-01' } };
    expect(newCount(since, visibleOf(since))).toBe(2);
    expect(newCount({ ...since, filter: { ...since.filter, since: '2012-01-01' } }, visibleOf(since))).toBe(1);
  });
});

it('hides substances with the seizures that are of no other', () => {
  const of = (seizure: string, substance: string) => link(seizure, substance, { type: 'SEIZED_GOODS' });
  const nodes = [entity('s1', 'Seizure'), entity('s2', 'Seizure'), entity('x', 'Substance'), entity('y', 'Substance')];
  const goods = [of('s1', 'x'), of('s2', 'x'), of('s2', 'y')];
  const seizures: Chart = {
    ...emptyChart,
    entities: new Map(nodes.map((each) => [each.id, each])),
    links: new Map(goods.map((each) => [each.id, each])),
    filter: { ...chart.filter, substances: ['x'] },
  };
  expect([...visibleOf(seizures).entities]).toEqual(['s2', 'y']);
  expect([...substanceCounts(seizures)]).toEqual([
    ['x', 2],
    ['y', 1],
  ]);
});

it('finds names whatever their case, accents and order of words', () => {
  expect(named('Bogotá, Río Negro', 'rio BOGOTA')).toBe(true);
  expect(named('Bogotá', 'Cali')).toBe(false);
});

it('lists each day once', () => expect(daysOf(chart, firstDay)).toEqual(['2010-01-01', '2011-06-01', '2012-05-04']));

it('puts values in and takes them out', () => expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b']));

describe('a line', () => {
  const stop = (to: string) => link('route:AIR/CO-EC~ES', to, { type: 'STOPS_AT' });
  it('is inferred where the route has no report of the leg', () => {
    expect(lineOf(stop('country:ES'), null)).toBe('inferred');
    expect(lineOf(stop('country:EC'), null)).toBe('undated');
  });
  it('has ended on days after its last', () => {
    const held = link('a', 'b', { validFrom: '2010', validTo: '2011' });
    expect(lineOf(held, '2011-12-31')).toBe('dated');
    expect(lineOf(held, '2012-01-01')).toBe('ended');
    expect(lineOf(held, null)).toBe('ended');
  });
});
