import type { MembersOnDayQuery, OpenBodyQuery } from '../../../generated/operations';

export type Meeting = OpenBodyQuery['meetings']['nodes'][number];
export type Policy = OpenBodyQuery['policies']['nodes'][number];
export type Seat = MembersOnDayQuery['headquarters']['nodes'][number]['members']['edges'][number];

type Named = OpenBodyQuery['headquarters']['nodes'][number];

export interface Body extends Named {
  /** Its own, those of its teams, and those of others that were held jointly with it. */
  meetings: readonly Meeting[];
  policies: readonly Policy[];
}

export function bodyIn({ headquarters, meetings, policies }: OpenBodyQuery): Body | undefined {
  const [named] = headquarters.nodes;
  return named && { ...named, meetings: meetings.nodes, policies: policies.nodes };
}
