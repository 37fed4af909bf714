import { useState, type ChangeEvent, type ReactNode, type SyntheticEvent } from 'react';
import { Icon } from '../../shell/icons';
import type { Explorer } from '../useExplorer';
import type { Chart, Point } from '../chart/chart';
import { beside, newNote, withoutPaper, withPaper } from '../chart/papers';
import type { BoardWork } from './useBoard';

interface Props {
  explorer: Explorer;
  board: BoardWork;
  /** Who saves the board with a new picture. */
}

/** Notes and pictures of a board. What is added while one entity is selected is pinned to it. */
export function PinnedItems({ explorer: { chart, entities, step }, board }: Props) {
  const { opened, saving } = board;
  const { papers } = chart;
  const [text, setText] = useState('');
  const on = entities.length === 1 ? (entities[0] ?? null) : null;
  const nameOf = (id: string | null) => (id === null ? null : (chart.entities.get(id)?.name ?? null));
  const place = on === null ? asideOf(chart) : beside;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    step({ does: 'paper', title: 'Write a note', papers: withPaper(papers, newNote(text.trim(), place, on)) });
    setText('');
  };
  const onFile = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) void board.addPicture(file, on, place);
  };
  const remove = (title: string, id: string) => step({ does: 'paper', title, papers: withoutPaper(papers, id) });
  return (
    <section aria-label="Notes and pictures" className="pinned" data-testid="pinned">
      <h3>Notes and pictures</h3>
      <ul className="board-list">
        {papers.notes.map((note) => (
          <Item
            key={note.id}
            on={nameOf(note.on)}
            remove="Remove note"
            onRemove={() => remove('Remove a note', note.id)}
          >
            <span className="note-text">{note.text}</span>
          </Item>
        ))}
        {papers.pictures.map((picture) => (
          <Item
            key={picture.id}
            on={nameOf(picture.on)}
            remove="Remove picture"
            onRemove={() => remove('Remove a picture', picture.id)}
          >
            <img src={`/boards/${picture.board}/pictures/${picture.id}`} alt={picture.caption} />
          </Item>
        ))}
      </ul>
      <form className="board-export" onSubmit={onSubmit}>
        <label className="labelled">
          {on ? `Note on ${nameOf(on)}` : 'Note'}
          <textarea rows={2} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={text.trim() === ''}>
          Add note
        </button>
      </form>
      <p className="muted">Notes are kept when the board is saved.</p>
      {opened && (
        <label className="labelled">
          Add a picture: PNG, JPEG or WebP, up to 4 MB; the board is saved with it
          <input type="file" accept="image/png,image/jpeg,image/webp" disabled={saving} onChange={onFile} />
        </label>
      )}
    </section>
  );
}

/** A place above all that stands on the chart. */
function asideOf({ places }: Chart): Point {
  const all = [...places.values()];
  const least = (of: (place: Point) => number) => all.reduce((low, place) => Math.min(low, of(place)), Infinity);
  return all.length > 0 ? { x: least(({ x }) => x), y: least(({ y }) => y) - 160 } : { x: 0, y: 0 };
}

interface ItemProps {
  on: string | null;
  remove: string;
  onRemove: () => void;
  children: ReactNode;
}

function Item({ on, remove, onRemove, children }: ItemProps) {
  return (
    <li>
      {children}
      <span className="muted">{on && `on ${on}`}</span>
      <button type="button" className="tool" aria-label={remove} title={remove} onClick={onRemove}>
        <Icon name="clear" />
      </button>
    </li>
  );
}
