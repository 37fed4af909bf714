import { useEffect, useRef, useState } from 'react';
import { MarkDocument } from '../../generated/operations';
import { reasonOf } from '../server/failure';
import { ask } from '../server/server';
import { MarkingBadge } from './MarkingBadge';
import { MarkingField } from './MarkingField';

interface Props {
  id: string;
  name: string;
  marking: string | null;
  onClose: () => void;
  onDone: () => void;
}

/** Asks for a marking and the reason for it, and puts it on an entity, an import or a source. */
export function MarkDialog({ id, name, marking, onClose, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [given, setGiven] = useState('');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);

  const mark = () => {
    setBusy(true);
    setFailure(undefined);
    ask(MarkDocument, { ids: [id], marking: given || null, reason })
      .then(() => {
        onDone();
        onClose();
      })
      .catch((thrown: unknown) => {
        setFailure(reasonOf(thrown));
        setBusy(false);
      });
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="mark" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mark();
        }}
      >
        <h2 id="mark">Mark {name}</h2>
        <p>
          {marking ? (
            <>
              It is handled as <MarkingBadge marking={marking} />.
            </>
          ) : (
            'It bears no marking.'
          )}{' '}
          What you say here comes to what it has from its sources. Of an import or a source, what it brought follows.
        </p>
        <MarkingField label="Marking of its own; empty for none" given={given} onGiven={setGiven} />
        <label className="labelled">
          Reason
          <textarea required rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        {failure && <p role="alert">{failure}</p>}
        <div className="buttons">
          <button type="submit" className="button primary" disabled={busy || reason.trim() === ''}>
            {busy ? 'Marking …' : 'Mark'}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
