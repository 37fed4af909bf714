import { describe, expect, it } from 'vitest';
import { closeGroup, foldGroup, openEntities, openGroup, removeEntity } from './changes';
import { emptyChart, groupKey, membersOf, type Chart, type Entity, type Group, type Link } from './chart';

const entity = (id: string, kind: string): Entity => ({ id, name: id, kind });
const link = (id: string, from: string, to: string, type = 'HELD_MEETING'): Link => ({
  id,
  type,
  from,
  to,
  validFrom: null,
  validTo: null,
  citations: [],
});

const body = entity('headquarters:a', 'Headquarters');
const other = entity('headquarters:b', 'Headquarters');
const [first, second] = [entity('meeting:1', 'Meeting'), entity('meeting:2', 'Meeting')];
const held: Group = { origin: body.id, type: 'HELD_MEETING', direction: 'OUT', kind: 'Meeting', count: 2 };
const meetings = { nodes: [body, first, second], links: [link('1', body.id, first.id), link('2', body.id, second.id)] };

const opened = () => openGroup(openEntities(emptyChart, [body]), held, meetings);
const entitiesOf = (chart: Chart) => [...chart.entities.keys()];

describe('opening a group', () => {
  it('shows its neighbours and links', () => {
    expect(entitiesOf(opened())).toEqual([body.id, first.id, second.id]);
    expect([...opened().links.keys()]).toEqual(['1', '2']);
  });

  it('lists each neighbour with its link', () => {
    const group = opened().groups.get(groupKey(held));
    const members = group ? membersOf(opened(), group) : [];
    expect(members.map(({ entity: member, link: via }) => [member.id, via.id])).toEqual([
      [first.id, '1'],
      [second.id, '2'],
    ]);
  });

  it('duplicates nothing when it is opened again', () => {
    expect(openGroup(opened(), held, meetings)).toEqual(opened());
  });

  it('adds no second link when the same one is reached from its other end', () => {
    const back: Group = { origin: first.id, type: 'HELD_MEETING', direction: 'IN', kind: 'Headquarters', count: 1 };
    const both = openGroup(opened(), back, { nodes: [first, body], links: [link('1', body.id, first.id)] });
    expect([both.entities.size, both.links.size]).toEqual([3, 2]);
  });

  it('leaves out neighbours of other directions and kinds', () => {
    const parts = { nodes: [body, other], links: [link('3', other.id, body.id, 'PART_OF')] };
    const wholes: Group = { ...held, type: 'PART_OF', kind: 'Headquarters', count: 1 };
    expect(entitiesOf(openGroup(openEntities(emptyChart, [body]), wholes, parts))).toEqual([body.id]);
    const inward = openGroup(openEntities(emptyChart, [body]), { ...wholes, direction: 'IN' }, parts);
    expect(entitiesOf(inward)).toEqual([body.id, other.id]);
  });

  it('changes nothing once its origin has left the chart', () => {
    expect(openGroup(emptyChart, held, meetings)).toBe(emptyChart);
    expect(foldGroup(emptyChart, held)).toBe(emptyChart);
  });
});

describe('folding a group', () => {
  it('shows none of its neighbours', () => {
    const folded = foldGroup(openEntities(emptyChart, [body]), held);
    expect(folded.groups.get(groupKey(held))?.shown).toEqual([]);
    expect(folded.entities.size).toBe(1);
  });

  it('does not close an open one', () => {
    expect(foldGroup(opened(), held)).toEqual(opened());
  });
});

describe('closing a group', () => {
  it('takes its neighbours and their links away', () => {
    const closed = closeGroup(opened(), groupKey(held));
    expect(entitiesOf(closed)).toEqual([body.id]);
    expect([closed.links.size, closed.groups.size]).toEqual([0, 0]);
  });

  it('keeps what the analyst opened or expanded', () => {
    const expanded = foldGroup(openEntities(opened(), [first]), { ...held, origin: second.id, count: 40 });
    expect(entitiesOf(closeGroup(expanded, groupKey(held)))).toEqual([body.id, first.id, second.id]);
  });
});

describe('removing an entity', () => {
  it('keeps its neighbours and drops its links', () => {
    const removed = removeEntity(opened(), body.id);
    expect(entitiesOf(removed)).toEqual([first.id, second.id]);
    expect([removed.links.size, removed.groups.size]).toEqual([0, 0]);
  });

  it('counts it as not shown in the groups that it was in', () => {
    const removed = removeEntity(opened(), first.id);
    expect(removed.groups.get(groupKey(held))?.shown).toEqual([second.id]);
    expect([...removed.links.keys()]).toEqual(['2']);
  });
});
