// What is asked of the server for boards.
import {
  CompareBoardDocument,
  LinkEntitiesDocument,
  OpenBoardDocument,
  SaveBoardDocument,
  type CompareBoardQuery,
} from '../../../generated/operations';
import { failureOf, unreachable } from '../../server/failure';
import { ask, request } from '../../server/server';
import { formatNumber } from '../../vocabulary/format';
import { neighboursOf, together } from '../chart/found';
import type { History } from '../chart/history';
import type { Neighbours } from '../chart/changes';
import type { Point } from '../chart/chart';
import type { Picture } from '../chart/papers';
import type { Step } from '../chart/steps';
import type { Outcome } from '../questions';
import { boardOf, mostEntities, pairwise, savedIn, type Board, type OpenBoard } from './board';

export type Changes = NonNullable<CompareBoardQuery['board']>['changes'];

const most = 1000;

/** What whoever saves a board says of it. */
export interface Words {
  name: string;
  description: string;
  /** Its own marking; null for none. */
  markedAs: string | null;
}

export async function save(
  history: History,
  words: Words,
  before: OpenBoard | null,
  forget: readonly string[],
): Promise<Pick<Board, keyof OpenBoard | 'pictures'>> {
  const { size } = history.present.chart.entities;
  if (size > mostEntities)
    throw new Error(`A board holds ${formatNumber(mostEntities)} entities, and the chart has ${formatNumber(size)}.`);
  const board = { ...boardOf(history, words, before), forget: [...forget] };
  return (await ask(SaveBoardDocument, { board })).saveBoard;
}

/** A board, and the step that opens it on the data of today; null where there is none. */
export async function openBoard(id: string): Promise<{ board: OpenBoard; step: Step } | null> {
  const { board } = await ask(OpenBoardDocument, { id });
  if (!board) return null;
  const ids = board.entities.map((entity) => entity.id);
  const found = ids.length > 0 ? await standing(ids) : { nodes: [], links: [] };
  return { board, step: { does: 'reopen', title: `Open the board ${board.name}`, saved: savedIn(board), found } };
}

async function standing(ids: readonly string[]): Promise<Neighbours> {
  const parts: Neighbours[] = [];
  for (const part of pairwise(ids))
    parts.push(neighboursOf((await ask(LinkEntitiesDocument, { ids: part })).linksAmong));
  return together(parts);
}

export async function compare(id: string): Promise<Changes | null> {
  return (await ask(CompareBoardDocument, { id })).board?.changes ?? null;
}

/** What has come since a board was saved, to be put on its chart with all links to what stands there. */
export async function bring(changes: Changes, there: readonly string[]): Promise<Outcome> {
  const fresh = changes.newEntities.slice(0, most / 2);
  const ends = changes.newLinks.flatMap(({ from, to }) => [from, to]);
  const ids = [...new Set([...fresh, ...ends, ...there])].slice(0, most);
  const { linksAmong } = await ask(LinkEntitiesDocument, { ids });
  const found = neighboursOf(linksAmong);
  const count = `${formatNumber(fresh.length)} entities and ${formatNumber(changes.newLinks.length)} links`;
  const asked = fresh.length > 0 ? { action: 'ADD' as const, ids: fresh } : null;
  return {
    step: { does: 'add', title: 'Bring the board up to date', found, asked },
    notice: fresh.length < changes.newEntities.length ? `The first ${count} are on the chart now.` : `${count} came.`,
  };
}

const longestSide = 400;

/** Sends a picture to a board, on which it stands once the board is saved with it. */
export async function sendPicture(board: string, file: File, on: string | null, at: Point): Promise<Picture> {
  const response = await request(`/boards/${board}/pictures`, { method: 'POST', body: await file.arrayBuffer() });
  const answer = (await response.json().catch(() => null)) as { id?: string; detail?: string } | null;
  if (!response.ok || !answer?.id)
    throw answer?.detail ? new Error(answer.detail) : (failureOf(response.status, null) ?? unreachable());
  const { width, height } = await sizeOf(file);
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { id: answer.id, board, caption: file.name, ...at, width: width * scale, height: height * scale, on };
}

async function sizeOf(file: File): Promise<{ width: number; height: number }> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  return bitmap ?? { width: longestSide, height: longestSide };
}
