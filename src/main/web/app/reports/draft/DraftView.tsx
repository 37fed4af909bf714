import { useState } from 'react';
import { MarkingField } from '../../markings/MarkingField';
import { Failure } from '../../shell/Failure';
import { Icon } from '../../shell/icons';
import { formatBytes, rows } from '../wording';
import { noOrder } from '../preview';
import { FirstAid, OrderForm } from './OrderForm';
import { PackView } from './PackView';
import { PreviewTable, type Place } from './PreviewTable';
import { RowPanel } from './RowPanel';
import { SaveProfile } from './SaveProfile';
import { SummaryList } from './SummaryList';
import { useProfiles } from '../useProfiles';
import { useDraft } from './useDraft';

interface Props {
  file: File;
  onLoaded: (id: string) => void;
  onCancel: () => void;
}

/** A file before it is loaded: how it is read, what was understood, and what is wrong with it. */
export function DraftView({ file, onLoaded, onCancel }: Props) {
  const draft = useDraft(file, onLoaded);
  const { preview, failure, busy } = draft;
  const pack = preview?.pack;
  const [place, setPlace] = useState<Place>({ row: null, column: -1 });
  const parameters = useProfiles().find(({ name }) => name === preview?.profile)?.parameters ?? [];
  const missing = parameters.filter(({ name, mandatory }) => mandatory && !draft.order.parameters[name]);
  const row = preview?.rows.find(({ number }) => number === place.row);
  return (
    <div className="draft" aria-busy={busy} data-testid="draft">
      {busy && <div className="progress" role="progressbar" aria-label="Reading the file" />}
      <aside className="draft-side" aria-label="How the file is read">
        <button type="button" className="plain-link" onClick={onCancel}>
          <Icon name="back" /> Another file
        </button>
        <h1>{file.name}</h1>
        <p className="muted">
          {formatBytes(file.size)}
          {preview && `, ${rows(preview.summary.rows)}`}
        </p>
        {preview && !pack && <OrderForm draft={draft} preview={preview} parameters={parameters} />}
        {!preview && (failure || draft.order !== noOrder) && <FirstAid draft={draft} />}
        {preview && !pack && <SummaryList preview={preview} onGo={setPlace} />}
        {preview?.profile && !pack && <SaveProfile profile={preview.profile} order={draft.order} />}
        {preview && (
          <div className="draft-end">
            <MarkingField
              label={
                <>
                  Marking of what it says <span className="muted">(if any)</span>
                </>
              }
              given={draft.order.marking ?? ''}
              onGiven={(marking) => draft.change({ marking })}
            />
            {missing.length > 0 && <p className="bad">Say first: {missing.map(({ title }) => title).join(', ')}.</p>}
            <button
              type="button"
              className="button primary"
              data-testid="load"
              disabled={busy || missing.length > 0 || failure !== undefined || preview.summary.accepted === 0}
              onClick={draft.submit}
            >
              Load {rows(preview.summary.accepted)}
            </button>
          </div>
        )}
      </aside>
      <div className="draft-main">
        {failure && <Failure reason={failure} again={draft.again} />}
        {!preview && busy && <p className="draft-wait muted">Reading {file.name} from end to end …</p>}
        {pack && <PackView pack={pack} />}
        {preview && !pack && (
          <PreviewTable
            preview={preview}
            mapping={draft.order.mapping}
            place={place}
            onGo={setPlace}
            onMap={draft.map}
          />
        )}
        {preview && !pack && <RowPanel row={row} />}
      </div>
    </div>
  );
}
