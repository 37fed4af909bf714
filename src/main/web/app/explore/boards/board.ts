// Boards as the server keeps them: what of a chart is sent to be saved, and what of a board makes a chart.
import type { BoardInput, OpenBoardQuery } from '../../../generated/operations';
import { formatNumber } from '../../vocabulary/format';
import { losesGroups, savedOf, type BoardStep, type SavedChart } from '../chart/board';
import { stepsOf, type History } from '../chart/history';

export type Board = NonNullable<OpenBoardQuery['board']>;

/** What is known of a board that is open: whoever saves it tells which version it was. */
export type OpenBoard = Pick<
  Board,
  'id' | 'name' | 'description' | 'version' | 'savedBy' | 'savedAt' | 'marking' | 'markedAs'
>;

/** As many entities as a board holds. */
export const mostEntities = 2000;
const mostLinks = 10_000;
const mostSteps = 500;

/** A chart as it is sent to be saved, anew or in place of the board that was opened. */
export function boardOf(
  history: History,
  { name, description, markedAs }: { name: string; description: string; markedAs: string | null },
  before: OpenBoard | null,
): BoardInput {
  const there = <Item extends { on: string | null }>(item: Item): Item =>
    item.on === null || history.present.chart.entities.has(item.on) ? item : { ...item, on: null };
  const { entities, links, steps, view, papers } = savedOf(history.present.chart, stepsOf(history));
  return {
    id: before?.id ?? null,
    version: before?.version ?? null,
    name,
    description,
    marking: markedAs,
    entities: [...entities],
    links: links.slice(0, mostLinks),
    steps: steps.slice(-mostSteps).map(({ ids, types, kinds, groups, ...step }) => ({
      ...step,
      ids: [...ids],
      types: types ? [...types] : null,
      kinds: kinds ? [...kinds] : null,
      groups: groups ? [...groups] : null,
    })),
    notes: papers.notes.map(there),
    // A new board gets copies of its own; otherwise pictures belong to the board that they were sent to.
    pictures: papers.pictures
      .filter(({ board }) => before === null || board === before.id)
      .map(({ board: _, ...picture }) => there(picture)),
    view,
  };
}

/** What a board has no room for, and so does not keep; null where it keeps all. */
export function lostOf(history: History): string | null {
  const saved = savedOf(history.present.chart, stepsOf(history));
  const lost = [
    saved.links.length > mostLinks && `${formatNumber(saved.links.length - mostLinks)} links`,
    saved.steps.length > mostSteps && `the first ${formatNumber(saved.steps.length - mostSteps)} steps`,
    losesGroups(history.present.chart, saved) && 'which groups hold which entities',
  ].filter(Boolean);
  return lost.length > 0 ? `Saved, but for what a board has no room for: ${lost.join(', ')}.` : null;
}

/** The chart of a board as it was saved. */
export const savedIn = ({ id, entities, links, steps, view, notes, pictures }: Board): SavedChart => ({
  entities,
  links,
  // What the server has as null was not given.
  steps: steps.map(
    (step) => Object.fromEntries(Object.entries(step).filter(([, value]) => value !== null)) as unknown as BoardStep,
  ),
  view: view ?? '',
  papers: { notes, pictures: pictures.map((picture) => ({ ...picture, board: id })) },
});

/** Parts of a list, so that any two of it stand in one of them together, and none is longer than a question takes. */
export function pairwise<Value>(values: readonly Value[], most = 1000): Value[][] {
  if (values.length <= most) return [[...values]];
  const half = Math.floor(most / 2);
  const parts = Array.from({ length: Math.ceil(values.length / half) }, (_, at) =>
    values.slice(at * half, (at + 1) * half),
  );
  return parts.flatMap((part, at) => parts.slice(at + 1).map((other) => [...part, ...other]));
}
