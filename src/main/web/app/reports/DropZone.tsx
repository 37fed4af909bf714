import { useCallback, useEffect, useRef, useState } from 'react';
import { Icon } from '../shell/icons';

/** Takes one file, chosen, or dropped anywhere on the page: beside the frame the browser would open it. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const [note, setNote] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const take = useCallback(
    (files: FileList | undefined | null) => {
      setNote(files && files.length > 1 ? 'Drop one file at a time.' : '');
      const [file] = files ?? [];
      if (file && files?.length === 1) onFile(file);
    },
    [onFile],
  );
  useEffect(() => {
    const drag = () => setOver(true);
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = ({ dataTransfer }: DragEvent) => {
      setOver(false);
      take(dataTransfer?.files);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
  return (
    <section className={over ? 'drop over' : 'drop'} aria-label="Load a report" data-testid="drop">
      <Icon name="file" />
      <p>
        Drop a report here, or{' '}
        <button type="button" className="plain-link" onClick={() => input.current?.click()}>
          choose a file
        </button>
      </p>
      <p className="muted">
        Excel, CSV or JSON Lines, also zipped; or a pack of facts in YAML. You see what was understood before anything
        is loaded.
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
