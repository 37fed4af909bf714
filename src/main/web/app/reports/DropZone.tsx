import { useRef, useState, type DragEvent } from 'react';
import { Icon } from '../shell/icons';

/** Takes one file, dropped or chosen. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const [note, setNote] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const take = (files: FileList | null) => {
    setNote(files && files.length > 1 ? 'Drop one file at a time.' : '');
    const [file] = files ?? [];
    if (file && files?.length === 1) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label="Load a report"
      data-testid="drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" />
      <p>
        Drop a report here, or{' '}
        <button type="button" className="plain-link" onClick={() => input.current?.click()}>
          choose a file
        </button>
      </p>
      <p className="muted">
        Excel, CSV or JSON Lines, also zipped. You see what was understood before anything is loaded.
      </p>
      {note && <p role="alert">{note}</p>}
      <input
        ref={input}
        type="file"
        hidden
        data-testid="file"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </section>
  );
}
