import { useEffect, useRef, useState } from 'react';
import { WithdrawImportDocument } from '../../../generated/operations';
import { reasonOf } from '../../server/failure';
import { ask } from '../../server/server';

interface Props {
  id: string;
  fileName: string;
  onClose: () => void;
  onDone: () => void;
}

/** Asks why an import is taken back, and takes it back. */
export function WithdrawDialog({ id, fileName, onClose, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  useEffect(() => dialog.current?.showModal(), []);

  const withdraw = () => {
    setBusy(true);
    setFailure(undefined);
    ask(WithdrawImportDocument, { id, reason })
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
    <dialog ref={dialog} className="dialog" aria-labelledby="withdraw" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdraw();
        }}
      >
        <h2 id="withdraw">Withdraw {fileName}?</h2>
        <p>
          What only this import reports is removed from the graph; what other imports report too stays with them. The
          entry stays in the list, with the reason.
        </p>
        <label className="labelled">
          Reason
          <textarea required rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        {failure && <p role="alert">{failure}</p>}
        <div className="buttons">
          <button type="submit" className="button danger" disabled={busy || reason.trim() === ''}>
            {busy ? 'Withdrawing …' : 'Withdraw'}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
