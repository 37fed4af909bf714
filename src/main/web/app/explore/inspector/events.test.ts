import { expect, it } from 'vitest';
import { entity, link } from '../chart/sample';
import { eventsOf } from './events';

it('tells what is dated of an entity and its links, the earliest first', () => {
  const links = [
    link('a', 'b', { validFrom: '1997-06', validTo: '2005', type: 'MEMBER_OF' }),
    link('c', 'a', { validFrom: '1995', type: 'PART_OF' }),
    link('a', 'd'),
  ];
  const events = eventsOf(entity('a', 'Organisation', '1996-02-03'), links);
  expect(events.map(({ date, what, other }) => [date, what, other])).toEqual([
    ['1995', 'Since then: part of', 'c'],
    ['1996-02-03', 'Happened or began', null],
    ['1997-06', 'Since then: member of', 'b'],
    ['2005', 'Until then: member of', 'b'],
  ]);
});
