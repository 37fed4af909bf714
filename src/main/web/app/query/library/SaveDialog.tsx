import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { RenameSavedQueryDocument, SaveQueryDocument } from '../../../generated/operations';
import { MarkingBadge } from '../../markings/MarkingBadge';
import { MarkingField } from '../../markings/MarkingField';
import { reasonOf } from '../../server/failure';
import { ask } from '../../server/server';
import { Icon } from '../../shell/icons';
import { formatMoment } from '../../vocabulary/format';
import { linkTo, savedAddress } from '../address';
import { useDesk, type SavedQuery } from '../desk';
import { operationOf } from '../operation';

/** Saves what the editor holds under a name, or gives a saved query another one. */
export function SaveDialog() {
  const { dialog, setDialog, activeTab, saved, hold, renew } = useDesk();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => element.current?.showModal(), []);
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const renames = dialog !== 'save';
  const before = dialog === 'save' ? saved.get(activeTab()?.id ?? '') : (dialog ?? undefined);
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  const keep = async ({ marking, ...words }: Words, over: SavedQuery | undefined) => {
    setSaving(true);
    setFailure(null);
    const whose = over && { id: over.id, version: over.version };
    try {
      if (renames && whose) {
        const { renameSavedQuery } = await ask(RenameSavedQueryDocument, { ...whose, ...words });
        renew(whose.id, renameSavedQuery);
        setDialog(null);
      } else {
        const tab = activeTab();
        const text = { document: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue().trim() || '{}' };
        const operation = operationOf({ query: text.document, operationName: tab?.operationName ?? null });
        const query = { ...whose, ...words, ...text, operationName: operation?.name?.value ?? null, marking };
        const { saveQuery } = await ask(SaveQueryDocument, { query });
        renew(saveQuery.id, saveQuery);
        if (tab) hold(tab.id, saveQuery);
      }
    } catch (thrown) {
      setFailure(reasonOf(thrown));
    } finally {
      setSaving(false);
    }
  };
  return (
    <dialog
      ref={element}
      className="board-dialog"
      aria-label={renames ? 'Rename the query' : 'Save the query'}
      data-testid="save-query"
      onClose={() => setDialog(null)}
    >
      <header>
        <h2>{before ? before.name : 'Save the query'}</h2>
        <button type="button" className="tool" aria-label="Close" onClick={() => element.current?.close()}>
          <Icon name="remove" />
        </button>
      </header>
      {before && (
        <p className="muted">
          Version {before.version}, saved by {before.savedBy}, {formatMoment(before.savedAt)}.{' '}
          <MarkingBadge marking={before.marking} />
        </p>
      )}
      <SaveForm
        before={before}
        button={renames ? 'Rename' : 'Save'}
        anew={!renames}
        saving={saving}
        failure={failure}
        onSave={(words, over) => void keep(words, over)}
      />
      {before && !renames && (
        <label className="labelled">
          Link to this query, for whoever is cleared for it
          <input readOnly value={linkTo(savedAddress(before.id))} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </dialog>
  );
}

interface Words {
  name: string;
  description: string;
  marking: string;
}

interface FormProps {
  before: SavedQuery | undefined;
  button: string;
  /** Whether it can be saved as another query, too. */
  anew: boolean;
  saving: boolean;
  failure: string | null;
  onSave: (words: Words, over: SavedQuery | undefined) => void;
}

function SaveForm({ before, button, anew, saving, failure, onSave }: FormProps) {
  const [words, setWords] = useState<Words>({
    name: before?.name ?? '',
    description: before?.description ?? '',
    marking: before?.markedAs ?? '',
  });
  const unnamed = words.name.trim() === '';
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave(words, before);
  };
  const onChange = ({ target: { name, value } }: { target: { name: string; value: string } }) =>
    setWords((known) => ({ ...known, [name]: value }));
  return (
    <form className="board-form" onSubmit={onSubmit}>
      <label className="labelled">
        Name
        <input name="name" required maxLength={200} value={words.name} onChange={onChange} />
      </label>
      <label className="labelled">
        Description
        <textarea name="description" rows={2} maxLength={2000} value={words.description} onChange={onChange} />
      </label>
      {anew && (
        <MarkingField
          label="Marking, beside that of what it names"
          given={words.marking}
          onGiven={(marking) => setWords((known) => ({ ...known, marking }))}
        />
      )}
      {failure && (
        <p className="bad" role="alert" data-testid="not-saved">
          {failure}
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="button primary" disabled={saving || unnamed}>
          {saving ? 'Saving …' : button}
        </button>
        {anew && before && (
          <button
            type="button"
            className="button"
            disabled={saving || unnamed}
            onClick={() => onSave(words, undefined)}
          >
            Save as a new query
          </button>
        )}
      </div>
    </form>
  );
}
