import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { DeleteBoardDocument } from '../../../generated/operations';
import { MarkingBadge } from '../../markings/MarkingBadge';
import { MarkingField } from '../../markings/MarkingField';
import { reasonOf } from '../../server/failure';
import { ask } from '../../server/server';
import { Icon } from '../../shell/icons';
import { formatMoment } from '../../vocabulary/format';
import { boardAddress } from '../address';
import type { Explorer } from '../useExplorer';
import { BoardChanges } from './BoardChanges';
import { BoardList } from './BoardList';
import { ExportForm } from './ExportForm';
import { PinnedItems } from './PinnedItems';
import type { BoardWork } from './useBoard';

interface Props {
  explorer: Explorer;
  board: BoardWork;
}

/** Saves the chart as a board, gives it away, and opens others. */
export function BoardDialog({ explorer, board }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [deleted, setDeleted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { opened } = board;
  const remove = async ({ id, name, version }: { id: string; name: string; version: number }) => {
    if (!window.confirm(`Delete the board “${name}” with its notes and pictures? This cannot be undone.`)) return;
    setProblem(null);
    await ask(DeleteBoardDocument, { id, version })
      .then(() => {
        setDeleted(id);
        if (opened?.id === id) board.leave();
      })
      .catch((thrown: unknown) => setProblem(reasonOf(thrown)));
  };
  return (
    <dialog ref={dialog} className="board-dialog" aria-label="Board" data-testid="board" onClose={board.hide}>
      <header>
        <h2>{opened ? opened.name : 'Board'}</h2>
        <button type="button" className="tool" aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="remove" />
        </button>
      </header>
      {opened && (
        <p className="muted">
          Version {opened.version}, saved by {opened.savedBy}, {formatMoment(opened.savedAt)}.{' '}
          <MarkingBadge marking={opened.marking} />
        </p>
      )}
      <SaveForm key={opened?.id ?? ''} board={board} />
      <PinnedItems explorer={explorer} board={board} />
      {opened && <Share id={opened.id} />}
      {board.changes && (
        <BoardChanges
          changes={board.changes}
          onRenew={() => void board.renew([...explorer.chart.entities.keys()])}
          onForget={() => void board.forget()}
        />
      )}
      <ExportForm
        explorer={explorer}
        title={opened?.name ?? ''}
        description={opened?.description ?? ''}
        marking={opened?.marking ?? null}
      />
      {problem && (
        <p className="bad" role="alert">
          {problem}
        </p>
      )}
      <BoardList
        onOpen={(id) => void board.open(id)}
        onDelete={(each) => void remove(each)}
        occasion={`${opened?.id}${opened?.version}${deleted}`}
      />
    </dialog>
  );
}

function SaveForm({ board: { opened, saving, failure, keep } }: { board: BoardWork }) {
  const [name, setName] = useState(opened?.name ?? '');
  const [description, setDescription] = useState(opened?.description ?? '');
  const [marking, setMarking] = useState(opened?.markedAs ?? '');
  const save = (before: typeof opened) => void keep({ name, description, markedAs: marking || null }, before);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    save(opened);
  };
  return (
    <form className="board-form" onSubmit={onSubmit}>
      <label className="labelled">
        Name
        <input required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="labelled">
        Description
        <textarea
          rows={2}
          maxLength={10_000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
      <MarkingField label="Marking, beside that of what stands on it" given={marking} onGiven={setMarking} />
      {failure && (
        <p className="bad" role="alert" data-testid="not-saved">
          {failure}
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="button primary" disabled={saving || name.trim() === ''}>
          {saving ? 'Saving …' : 'Save'}
        </button>
        {opened && (
          <button type="button" className="button" disabled={saving || name.trim() === ''} onClick={() => save(null)}>
            Save as a new board
          </button>
        )}
      </div>
    </form>
  );
}

function Share({ id }: { id: string }) {
  return (
    <label className="labelled">
      Link to this board, for whoever may see what is on it
      <input readOnly value={boardAddress(id)} onFocus={(event) => event.target.select()} />
    </label>
  );
}
