import { dayNumber, firstDay } from '../../facts/days';
import type { Body, Meeting, Policy } from './body';

/** What happened on a day, as a mark on a lane. Pressing it shows `opens`. */
export interface Mark {
  key: string;
  opens: string;
  type: 'MEETING' | 'JOINT' | 'ADOPTION' | 'REVISION' | 'FOLLOW_UP' | 'REPORT' | 'DISCUSSION';
  /** As the source knows it: a day, a month or a year. */
  day: string;
  words: string;
  /** Where it stands, 0 to 1. */
  place: number;
  /** 1 where it would lie over the mark before it. */
  level: 0 | 1;
}

export interface Lane {
  key: string;
  name: string;
  is: 'meetings' | 'policy';
  marks: Mark[];
  /** From its adoption to its end; an open end goes to the end of the time line. */
  bar?: { from: number; to: number; open: boolean };
}

export interface TimeLine {
  /** The first and last day of the axis. */
  from: string;
  to: string;
  years: { year: string; place: number }[];
  lanes: Lane[];
  /** What no day is known of. */
  undated: Policy[];
}

type Unplaced = Omit<Mark, 'place' | 'level'>;
type Place = (date: string) => number;

// Marks are about 14 px wide on a lane of about 650.
const width = 0.023;

export function timeLine(body: Body): TimeLine {
  const lanes = [
    ...meetingLanes(body),
    ...body.policies.filter(adoptionKnown).map(policyLane),
    otherPolicies(body.policies.filter((policy) => !adoptionKnown(policy))),
  ];
  const days = [body.establishedOn ?? [], ...lanes.flatMap(({ marks }) => marks.map(({ day }) => day))].flat();
  const known = days.map(firstDay).filter((day) => day !== null);
  const years = known.map((day) => Number(day.slice(0, 4)));
  const first = known.length > 0 ? Math.min(...years) : 2000;
  const last = known.length > 0 ? Math.max(...years) : 2000;
  const [from, to] = [`${first}-01-01`, `${last}-12-31`];
  const [start, length] = [dayNumber(from), dayNumber(to) - dayNumber(from) + 1];
  const place: Place = (date) => (dayNumber(firstDay(date) ?? from) - start) / length;
  return {
    from,
    to,
    years: Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).map((year) => ({
      year,
      place: place(`${year}-01-01`),
    })),
    lanes: lanes
      .filter(({ marks }) => marks.length > 0)
      .map(({ policy, ...lane }) => ({
        ...lane,
        marks: placed(lane.marks, place),
        ...(policy && { bar: bar(policy, lane.marks, place) }),
      })),
    undated: body.policies.filter((policy) => !adoptionKnown(policy) && policy.agendaItems.nodes.length === 0),
  };
}

interface Draft extends Omit<Lane, 'marks' | 'bar'> {
  marks: Unplaced[];
  policy?: Policy;
}

function meetingLanes(body: Body): Draft[] {
  const lane = (key: string, name: string, meetings: readonly Meeting[]): Draft => ({
    key,
    name,
    is: 'meetings',
    marks: meetings.map((meeting) => ({
      key: `${key} ${meeting.id}`,
      opens: meeting.id,
      type: meeting.jointAs !== null || meeting.jointWith.nodes.length > 0 ? 'JOINT' : 'MEETING',
      day: meeting.heldOn,
      words: meeting.name,
    })),
  });
  const own = new Set([body.id, ...body.teams.nodes.map(({ id }) => id)]);
  return [
    lane(
      body.id,
      'Meetings',
      body.meetings.filter((meeting) => meeting.body.id === body.id),
    ),
    ...body.teams.nodes.map((team) =>
      lane(
        team.id,
        team.name,
        body.meetings.filter((meeting) => meeting.body.id === team.id),
      ),
    ),
    lane(
      'joint',
      'Held by others, jointly with it',
      body.meetings.filter((meeting) => !own.has(meeting.body.id)),
    ),
  ];
}

/** A policy with what became of it in meetings; its own day of adoption counts where no meeting is known to have adopted it. */
function policyLane(policy: Policy): Draft {
  const items = policy.agendaItems.nodes;
  const marks: Unplaced[] = items.map(({ id, action, meeting }) => ({
    key: `${policy.id} ${id}`,
    opens: meeting.id,
    type: action,
    day: meeting.heldOn,
    words: meeting.name,
  }));
  if (policy.adoptedOn && firstDay(policy.adoptedOn) && !items.some(({ action }) => action === 'ADOPTION')) {
    marks.push({ key: policy.id, opens: policy.id, type: 'ADOPTION', day: policy.adoptedOn, words: policy.name });
  }
  return { key: policy.id, name: policy.name, is: 'policy', marks, policy };
}

const adoptionKnown = ({ adoptedOn, agendaItems }: Policy): boolean =>
  (adoptedOn !== null && firstDay(adoptedOn) !== null) || agendaItems.nodes.some(({ action }) => action === 'ADOPTION');

/** Policies of whose adoption no day is known have one lane together. */
const otherPolicies = (policies: readonly Policy[]): Draft => ({
  key: 'others',
  name: 'Others told of, adopted on a day not reported',
  is: 'meetings',
  marks: policies.flatMap(({ id, name, agendaItems }) =>
    agendaItems.nodes.map((item) => ({
      key: `others ${item.id}`,
      opens: id,
      type: item.action,
      day: item.meeting.heldOn,
      words: name,
    })),
  ),
});

function bar(policy: Policy, marks: readonly Unplaced[], place: Place): { from: number; to: number; open: boolean } {
  const adopted = policy.adoptedOn && firstDay(policy.adoptedOn) ? [policy.adoptedOn] : [];
  const adoptions = marks.filter(({ type }) => type === 'ADOPTION').map(({ day }) => day);
  const from = Math.min(...[...adopted, ...adoptions].map(place));
  const end = policy.replacedBy?.adoptedOn;
  return end && firstDay(end) ? { from, to: Math.max(place(end), from), open: false } : { from, to: 1, open: true };
}

function placed(marks: readonly Unplaced[], place: Place): Mark[] {
  const sorted = marks
    .map((mark) => ({ ...mark, place: place(mark.day) }))
    .sort((a, b) => a.place - b.place || a.words.localeCompare(b.words));
  let before: Mark | undefined;
  return sorted.map((mark) => {
    const near = before !== undefined && mark.place - before.place < width;
    before = { ...mark, level: near && before?.level === 0 ? 1 : 0 };
    return before;
  });
}

/** The mark to which a key leads from a mark: along its lane, or to the nearest one of the next lane. */
export function neighbour(lanes: readonly Lane[], key: string, press: string): Mark | undefined {
  const at = lanes.findIndex(({ marks }) => marks.some((mark) => mark.key === key));
  const marks = lanes[at]?.marks ?? [];
  const index = marks.findIndex((mark) => mark.key === key);
  if (press === 'ArrowRight') return marks[index + 1];
  if (press === 'ArrowLeft') return marks[index - 1];
  if (press === 'Home') return marks[0];
  if (press === 'End') return marks.at(-1);
  const next = press === 'ArrowDown' ? lanes[at + 1] : press === 'ArrowUp' ? lanes[at - 1] : undefined;
  const from = marks[index]?.place ?? 0;
  return next?.marks.toSorted((a, b) => Math.abs(a.place - from) - Math.abs(b.place - from))[0];
}
