import { expect, it } from 'vitest';
import type { Body, Meeting, Policy } from './body';
import { neighbour, timeLine } from './timeLine';

const own = { id: 'headquarters:a', name: 'A', kind: 'Headquarters' };
const team = { id: 'headquarters:team', name: 'Team', kind: 'Headquarters' };
const other = { id: 'headquarters:b', name: 'B', kind: 'Headquarters' };

const meeting = (id: string, heldOn: string, body = own, jointWith: Meeting['body'][] = []): Meeting => ({
  id,
  name: `Meeting ${id}`,
  kind: 'Meeting',
  ordinal: null,
  heldOn,
  jointAs: null,
  body,
  jointWith: { nodes: jointWith },
  agenda: [],
  citations: [],
});

type Item = Policy['agendaItems']['nodes'][number];

const item = (action: Item['action'], at: Meeting): Item => ({ id: `agenda:${at.id}/${action}`, action, meeting: at });

const policy = (
  id: string,
  adoptedOn: string | null,
  items: Item[],
  replacedBy: Policy['replacedBy'] = null,
): Policy => ({
  id,
  name: `Policy ${id}`,
  kind: 'Policy',
  policyType: null,
  adoptedOn,
  fiscalYear: null,
  aim: null,
  basis: null,
  viewpoints: [],
  tasks: [],
  replaces: null,
  replacedBy,
  answers: { nodes: [] },
  agendaItems: { nodes: items },
  citations: [],
});

const body = (meetings: Meeting[], policies: Policy[] = [], establishedOn: string | null = null): Body => ({
  ...own,
  type: 'HEADQUARTERS',
  aliases: [],
  establishedOn,
  establishedBy: null,
  purpose: null,
  parent: null,
  teams: { nodes: [team] },
  answers: { nodes: [] },
  citations: [],
  meetings,
  policies,
});

it('gives the meetings of a team, and those that others held jointly, lanes of their own', () => {
  const line = timeLine(
    body([
      meeting('1', '1997-01-21'),
      meeting('2', '2000-01-01', own, [other]),
      meeting('t', '2001-01-01', team),
      meeting('j', '2002-01-01', other, [own]),
    ]),
  );
  expect(line.lanes.map(({ name, marks }) => [name, marks.map(({ type }) => type)])).toEqual([
    ['Meetings', ['MEETING', 'JOINT']],
    ['Team', ['MEETING']],
    ['Held by others, jointly with it', ['JOINT']],
  ]);
});

it('spans whole years from the foundation to the last thing that happened', () => {
  const line = timeLine(body([meeting('1', '2007-12-18')], [], '1995-09-19'));
  expect([line.from, line.to]).toEqual(['1995-01-01', '2007-12-31']);
  expect(line.years).toHaveLength(13);
  expect(line.years[0]?.place).toBe(0);
});

it('draws a policy from its adoption to its replacement, and an open end to the last day', () => {
  const adopted = meeting('1', '1998-05-26');
  const next = { id: 'policy:new', name: 'New', kind: 'Policy', adoptedOn: '2003-07' };
  const line = timeLine(
    body([adopted], [policy('old', '1998-05', [item('ADOPTION', adopted)], next), policy('open', '2003-07-29', [])]),
  );
  const [, old, open] = line.lanes;
  expect(old?.bar?.open).toBe(false);
  expect(old?.bar?.to).toBeCloseTo(open?.bar?.from ?? 0, 1);
  expect(open?.bar?.to).toBe(1);
  expect(open?.marks.map(({ type, opens }) => [type, opens])).toEqual([['ADOPTION', 'open']]);
  expect(old?.marks).toHaveLength(1);
});

it('does not say when a policy began of which nobody says when it was adopted', () => {
  const told = meeting('1', '1998-05-26');
  const line = timeLine(body([told], [policy('told', null, [item('REPORT', told)]), policy('silent', null, [])]));
  const lane = line.lanes.at(-1);
  expect(lane?.bar).toBeUndefined();
  expect(lane?.marks.map(({ opens }) => opens)).toEqual(['told']);
  expect(line.undated.map(({ id }) => id)).toEqual(['silent']);
});

it('moves a mark aside that would lie over another', () => {
  const line = timeLine(body([meeting('1', '1995-01-01'), meeting('2', '1995-02-01'), meeting('3', '2008-01-01')]));
  expect(line.lanes[0]?.marks.map(({ level }) => level)).toEqual([0, 1, 0]);
});

it('leads by arrow keys along a lane and to the nearest mark of the next', () => {
  const { lanes } = timeLine(
    body([meeting('1', '1997-01-21'), meeting('2', '2000-01-01'), meeting('t', '1999-06-01', team)]),
  );
  const [first, second] = lanes[0]?.marks ?? [];
  const below = lanes[1]?.marks[0];
  expect(neighbour(lanes, first?.key ?? '', 'ArrowRight')).toBe(second);
  expect(neighbour(lanes, second?.key ?? '', 'ArrowRight')).toBeUndefined();
  expect(neighbour(lanes, second?.key ?? '', 'Home')).toBe(first);
  expect(neighbour(lanes, first?.key ?? '', 'ArrowDown')).toBe(below);
  expect(neighbour(lanes, below?.key ?? '', 'ArrowUp')).toBe(second);
});
