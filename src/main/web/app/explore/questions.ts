// What is asked of the server for the chart. Each question becomes a step, or says why there is none.
import {
  ConnectEntitiesDocument,
  DivideEntitiesDocument,
  ExpandEntityDocument,
  FindPathsDocument,
  LinkEntitiesDocument,
  NameEntityDocument,
  NarrowSeizuresDocument,
  NeighbourhoodDocument,
  PageGroupDocument,
  RankEntitiesDocument,
  type Measure,
  type NarrowSeizuresQueryVariables,
} from '../../generated/operations';
import { ask } from '../server/server';
import { formatNumber } from '../vocabulary/format';
import type { Neighbours } from './chart/changes';
import type { Group, PlacedGroup, Point } from './chart/chart';
import { entityOf, neighboursOf, together } from './chart/found';
import type { Step } from './chart/steps';

/** A step to take, with what there is to say about it. */
export interface Outcome {
  step?: Step;
  notice?: string;
}

/** Groups up to this size open when their entity is expanded; larger ones stay folded until asked for. */
export const smallGroup = 25;
/** The server shows no more of a group than this. */
export const largestPage = 200;
/** As many entities as one question may name. */
const most = 1000;
const mostJoined = 20;
const mostPaired = 6;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

export async function open(id: string, at?: Point): Promise<Outcome> {
  const { entity } = await ask(NameEntityDocument, { id });
  if (!entity)
    return { notice: `There is no entity “${id}”. It may have been taken back, or the address may be mistyped.` };
  const { name } = entity;
  const found = { nodes: [entityOf(entity)], links: [] };
  return {
    step: { does: 'add', title: `Open ${name}`, found, ...(at && { at }), asked: { action: 'ADD', ids: [id] } },
  };
}

/** Entities that were found elsewhere, with the links among them. */
export async function openAll(ids: readonly string[], left: number): Promise<Outcome> {
  const { linksAmong } = await ask(LinkEntitiesDocument, { ids: ids.slice(0, most) });
  const found = neighboursOf(linksAmong);
  const count = found.nodes.length;
  if (count === 0) return { notice: 'None of these entities is in the graph any more.' };
  const gone = ids.length - count;
  const notices = [
    left > 0 && `The first ${formatNumber(ids.length)} entities are on the chart; ${formatNumber(left)} were left out.`,
    gone > 0 && `${formatNumber(gone)} of the entities are not in the graph any more.`,
    linksAmong.truncated && 'There are more links among them than can be shown.',
  ].filter((notice) => notice !== false);
  const title = `Open ${count === 1 ? '1 entity' : `${formatNumber(count)} entities`}`;
  const asked = { action: 'ADD' as const, ids: found.nodes.map(({ id }) => id) };
  return { step: { does: 'add', title, found, asked }, ...(notices.length > 0 && { notice: notices.join(' ') }) };
}

export async function expand(id: string, name: string): Promise<Outcome> {
  const { linkSummary } = await ask(ExpandEntityDocument, { id });
  const groups = linkSummary.map((group) => ({ ...group, origin: id }));
  if (groups.length === 0) return { notice: 'Nothing is linked to this entity.' };
  const small = groups.filter((group) => group.count <= smallGroup);
  const folded = groups.filter((group) => group.count > smallGroup);
  const found = small.length > 0 ? await neighbourhood(id, small, smallGroup) : { nodes: [], links: [] };
  const opened = small.map((group) => ({ group, found }));
  return { step: { does: 'expand', title: `Expand ${name}`, opened, folded, asked: expanded(id, small, smallGroup) } };
}

export async function showGroup(group: Group, perGroup: number, title: string): Promise<Outcome> {
  const found = await neighbourhood(group.origin, [group], perGroup);
  const asked = expanded(group.origin, [group], perGroup);
  return { step: { does: 'expand', title, opened: [{ group, found }], folded: [], asked } };
}

/** The next 200 of a group, in the order of their ids. */
export async function nextPage(group: PlacedGroup, title: string): Promise<Outcome> {
  const { origin: id, type, direction, kind } = group;
  const variables = { id, type, direction, kind, first: largestPage, after: group.cursor ?? null, asOf: null };
  const { groupLinks: page } = await ask(PageGroupDocument, variables);
  const opened = [{ group, found: neighboursOf(page), cursor: page.endCursor }] as const;
  const asked = added(opened[0].found);
  const notice = page.hasNextPage ? undefined : 'This was the last page of the group.';
  return { step: { does: 'expand', title, opened, folded: [], asked }, ...(notice && { notice }) };
}

/** Those of a group of seizures that a condition leaves, with all that links them to the entities of the chart. */
export async function narrow(
  group: Group,
  where: NarrowSeizuresQueryVariables['where'],
  ids: readonly string[],
): Promise<Outcome> {
  const { seizures } = await ask(NarrowSeizuresDocument, { where, first: largestPage });
  if (seizures.nodes.length === 0) return { notice: 'None of the group is so.' };
  const nodes = seizures.nodes.map(entityOf);
  const linked = [...new Set([group.origin, ...ids])].slice(0, most - nodes.length);
  const { linksAmong: among } = await ask(LinkEntitiesDocument, { ids: [...linked, ...nodes.map(({ id }) => id)] });
  const fresh = new Set(nodes.map(({ id }) => id));
  const links = among.links.filter(({ from, to }) => fresh.has(from) || fresh.has(to));
  const all = formatNumber(seizures.totalCount);
  const notice =
    seizures.totalCount > nodes.length
      ? `The last ${formatNumber(nodes.length)} of ${all} are shown. Narrow further.`
      : `${all} found.`;
  const asked = added({ nodes, links });
  return { step: { does: 'add', title: `Narrow a group to ${nodes.length}`, found: { nodes, links }, asked }, notice };
}

async function neighbourhood(id: string, groups: readonly Group[], perGroup: number): Promise<Neighbours> {
  const variables = { id, types: typesOf(groups), kinds: kindsOf(groups), perGroup };
  return neighboursOf((await ask(NeighbourhoodDocument, variables)).neighbourhood);
}

const typesOf = (groups: readonly Group[]) => unique(groups.map((group) => group.type));
const kindsOf = (groups: readonly Group[]) => unique(groups.map((group) => group.kind));

const expanded = (id: string, groups: readonly Group[], perGroup: number) =>
  groups.length > 0
    ? ({
        action: 'EXPAND',
        ids: [id],
        types: typesOf(groups),
        kinds: kindsOf(groups),
        groups: groups.map(({ type, direction, kind }) => ({ type, direction, kind })),
        perGroup,
      } as const)
    : null;

/** What is not asked again on newer data, but kept as it was found: pages, and paths by what is ordinary today. */
const added = ({ nodes }: Neighbours) => ({ action: 'ADD' as const, ids: nodes.map(({ id }) => id) });

/** The paths between two entities, or the smallest chart that joins more of them. */
export async function connect(ids: readonly string[], maxLength = 6): Promise<Outcome> {
  const [from, to] = ids;
  if (from === undefined || to === undefined) return { notice: 'Select at least two entities to connect them.' };
  if (ids.length > mostJoined) return { notice: `Select at most ${mostJoined} entities to connect them.` };
  if (ids.length === 2) return paths(from, to, maxLength);
  const { connect: joined } = await ask(ConnectEntitiesDocument, { joined: [...ids], maxLength });
  const found = neighboursOf(joined);
  const asked = { action: 'CONNECT' as const, ids, maxLength };
  const parts = joined.parts.length;
  const notice = parts > 1 ? `Not all can be joined by ${maxLength} links: they stay in ${parts} parts.` : '';
  if (parts === ids.length) return { notice: `No links join any of them by ${maxLength} links or fewer.` };
  return { step: { does: 'add', title: `Connect ${ids.length} entities`, found, asked }, ...(notice && { notice }) };
}

async function paths(from: string, to: string, maxLength: number): Promise<Outcome> {
  const variables = { from, to, k: 5, maxLength, crowdsAbove: 100, weighting: 'RARITY' as const };
  const { paths: ways } = await ask(FindPathsDocument, variables);
  if (ways.length === 0)
    return { notice: `No path of ${maxLength} links or fewer leads from one to the other without passing a crowd.` };
  const found = together(ways.map(neighboursOf));
  const lengths = unique(ways.map(({ length }) => formatNumber(length))).join(', ');
  const asked = added(found);
  const notice = `${ways.length === 1 ? '1 path' : `${ways.length} paths`} of ${lengths} ${lengths === '1' ? 'link' : 'links'}, the least ordinary first.`;
  return { step: { does: 'add', title: 'Find paths', found, asked }, notice };
}

/** Every link between entities of the chart that is not on it yet. */
export async function linksAmong(ids: readonly string[]): Promise<Outcome> {
  if (ids.length > most)
    return { notice: `Select at most ${formatNumber(most)} entities to look for links among them.` };
  const { linksAmong: among } = await ask(LinkEntitiesDocument, { ids: [...ids] });
  const cut = among.truncated ? ' There are more than can be shown.' : '';
  const count = among.links.length;
  const notice = `${count === 1 ? '1 link' : `${formatNumber(count)} links`} among these entities.${cut}`;
  if (count === 0) return { notice: 'Nothing links these entities directly.' };
  return { step: { does: 'add', title: 'Show links among', found: neighboursOf(among), asked: null }, notice };
}

/** Who is linked to at least two of these entities. */
export async function commonNeighbours(ids: readonly string[]): Promise<Outcome> {
  if (ids.length < 2) return { notice: 'Select at least two entities to see what they have in common.' };
  if (ids.length > mostPaired)
    return { notice: `Select at most ${mostPaired} entities to see what they have in common.` };
  const pairs = ids.flatMap((from, at) => ids.slice(at + 1).map((to) => ({ from, to })));
  const found: Neighbours[] = [];
  for (const pair of pairs) {
    const variables = { ...pair, k: 25, maxLength: 2, crowdsAbove: 10_000, weighting: 'RARITY' as const };
    found.push(...(await ask(FindPathsDocument, variables)).paths.map(neighboursOf));
  }
  const all = together(found);
  const between = all.nodes.filter(({ id }) => !ids.includes(id)).length;
  if (all.nodes.length === 0)
    return { notice: 'No neighbour in common was found. Groups of more than 10,000 links were not looked through.' };
  const notice = `${between === 1 ? '1 neighbour' : `${formatNumber(between)} neighbours`} in common, the 25 least ordinary of each pair at most.`;
  const asked = added(all);
  return { step: { does: 'add', title: 'Show common neighbours', found: all, asked }, notice };
}

export async function rank(ids: readonly string[], measure: Measure): Promise<Outcome> {
  if (ids.length > most) return { notice: `Only charts of up to ${formatNumber(most)} entities can be ranked.` };
  const { rank: ranked } = await ask(RankEntitiesDocument, { ids: [...ids], measure });
  const scores = Object.fromEntries(ranked.map(({ entity, score }) => [entity.id, score]));
  return { step: { does: 'mark', marks: { size: { measure, scores, exact: ranked.every(({ exact }) => exact) } } } };
}

export async function communities(ids: readonly string[]): Promise<Outcome> {
  if (ids.length > most) return { notice: `Only charts of up to ${formatNumber(most)} entities can be divided.` };
  const { communities: divided } = await ask(DivideEntitiesDocument, { ids: [...ids] });
  const community = Object.fromEntries(
    divided.flatMap(({ members }, at) => members.map(({ id }) => [id, at] as const)),
  );
  const sizes = divided.map(({ size }) => size);
  return { step: { does: 'mark', marks: { colour: { community, sizes, modularity: divided[0]?.modularity ?? 0 } } } };
}
