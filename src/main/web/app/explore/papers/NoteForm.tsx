import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Point } from '../chart/chart';

interface Props {
  at: Point;
  text: string;
  /** What it is pinned to. */
  on: string | null;
  onWrite: (text: string) => void;
  onEnd: () => void;
}

/** Where a note is written, in its place on the chart. */
export function NoteForm({ at, text: before, on, onWrite, onEnd }: Props) {
  const [text, setText] = useState(before);
  const write = () => (text.trim() ? onWrite(text.trim()) : onEnd());
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    write();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onEnd();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write();
  };
  return (
    <form
      className="paper note-form"
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <textarea
        autoFocus
        rows={4}
        maxLength={10_000}
        aria-label={on ? `Write on ${on}` : 'Write'}
        placeholder={on ? `Note on ${on}` : 'Note'}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="buttons">
        <button type="submit" className="button primary" disabled={text.trim() === ''} title="Keep (Ctrl Enter)">
          Keep
        </button>
        <button type="button" className="button" onClick={onEnd} title="Cancel (Esc)">
          Cancel
        </button>
      </div>
    </form>
  );
}
