// What lies on a chart beside entities and links: notes and pictures.
import type { Chart, Point } from './chart';
import { bundleOf } from './chart';
import { bundleId } from './elements';
import type { Visible } from './filter';

interface Paper extends Point {
  id: string;
  /** The entity that it is pinned to: then its place counts from there. Null where it lies by itself. */
  on: string | null;
}

export interface Note extends Paper {
  text: string;
}

export interface Picture extends Paper {
  /** The board that it was sent to, and with which alone it is saved. */
  board: string;
  caption: string;
  width: number;
  height: number;
}

export interface Papers {
  notes: readonly Note[];
  pictures: readonly Picture[];
}

export const noPapers: Papers = { notes: [], pictures: [] };

/** Where a paper is laid first beside the entity that it is pinned to. */
export const beside: Point = { x: 46, y: -110 };

export const isNote = (paper: Note | Picture): paper is Note => 'text' in paper;

const put = <Item extends Paper>(items: readonly Item[], item: Item): Item[] =>
  items.some(({ id }) => id === item.id) ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item];

/** The papers with this one, in place of the one that it was before. */
export const withPaper = ({ notes, pictures }: Papers, paper: Note | Picture): Papers =>
  isNote(paper) ? { notes: put(notes, paper), pictures } : { notes, pictures: put(pictures, paper) };

export const withoutPaper = ({ notes, pictures }: Papers, id: string): Papers => ({
  notes: notes.filter((note) => note.id !== id),
  pictures: pictures.filter((picture) => picture.id !== id),
});

/** A new note; no other of the chart was made in this millisecond, and random ids are only for pages served safely. */
export const newNote = (text: string, { x, y }: Point, on: string | null): Note => ({
  id: `note:${Date.now().toString(36)}`,
  text,
  x,
  y,
  on,
});

/** A paper with its place on the plane and that of what it is pinned to. */
export interface Laid<Item extends Paper = Note | Picture> {
  paper: Item;
  at: Point;
  pin: Point | null;
}

/** The papers that are seen: those that are pinned to what is not shown are not. */
export function laidOut(chart: Chart, seen: Visible): Laid[] {
  const inBundle = bundleOf(chart);
  return [...chart.papers.notes, ...chart.papers.pictures].flatMap((paper): Laid[] => {
    const { on, x, y } = paper;
    if (on === null) return [{ paper, at: { x, y }, pin: null }];
    const bundle = inBundle.get(on);
    const pin = seen.entities.has(on) ? chart.places.get(bundle === undefined ? on : bundleId(bundle)) : undefined;
    return pin ? [{ paper, at: { x: pin.x + x, y: pin.y + y }, pin }] : [];
  });
}
