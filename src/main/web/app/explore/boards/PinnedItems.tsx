import { useState, type ChangeEvent, type ReactNode, type SyntheticEvent } from 'react';
import { Icon } from '../../shell/icons';
import type { Explorer } from '../useExplorer';
import type { BoardWork } from './useBoard';

interface Props {
  explorer: Explorer;
  board: BoardWork;
  /** Who saves the board with a new picture. */
  by: string;
}

/** Notes and pictures of a board. What is added while one entity is selected is pinned to it. */
export function PinnedItems({ explorer: { chart, entities }, board, by }: Props) {
  const { opened, pinned, pin, saving } = board;
  const [text, setText] = useState('');
  const on = entities.length === 1 ? (entities[0] ?? null) : null;
  const nameOf = (id: string | null) => (id === null ? null : (chart.entities.get(id)?.name ?? null));
  const place = (on && chart.places.get(on)) || { x: 0, y: 0 };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    // No other note of the board was made in this millisecond; random ids are only for pages served safely.
    const note = { id: `note:${Date.now().toString(36)}`, text: text.trim(), ...place, on };
    pin({ ...pinned, notes: [...pinned.notes, note] });
    setText('');
  };
  const onFile = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) void board.addPicture(file, on, by);
  };
  const without = <Item extends { id: string }>(items: readonly Item[], id: string) =>
    items.filter((item) => item.id !== id);
  return (
    <section aria-label="Notes and pictures" className="pinned" data-testid="pinned">
      <h3>Notes and pictures</h3>
      <ul className="board-list">
        {pinned.notes.map((note) => (
          <Item
            key={note.id}
            on={nameOf(note.on)}
            remove="Remove note"
            onRemove={() => pin({ ...pinned, notes: without(pinned.notes, note.id) })}
          >
            <span className="note-text">{note.text}</span>
          </Item>
        ))}
        {opened &&
          pinned.pictures.map((picture) => (
            <Item
              key={picture.id}
              on={nameOf(picture.on)}
              remove="Remove picture"
              onRemove={() => pin({ ...pinned, pictures: without(pinned.pictures, picture.id) })}
            >
              <img src={`/boards/${opened.id}/pictures/${picture.id}`} alt={picture.caption} />
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
