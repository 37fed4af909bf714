import { useEffect, useState } from 'react';
import { OpenImportDocument, ResumeImportDocument, type OpenImportQuery } from '../../../generated/operations';
import { reasonOf } from '../../server/failure';
import { ask } from '../../server/server';
import { useAnswer } from '../../server/useAnswer';
import { addressOf } from '../../explore/address';
import { MarkButton } from '../../markings/MarkButton';
import { MarkingBadge } from '../../markings/MarkingBadge';
import { Failure } from '../../shell/Failure';
import { Icon } from '../../shell/icons';
import { formatMoment } from '../../vocabulary/format';
import { rejectsAddress } from '../desk';
import { ImportState } from '../ImportState';
import { ProgressBar } from '../ProgressBar';
import type { LiveProgress, Progress } from '../useProgress';
import { RowList } from './RowList';
import { WithdrawDialog } from './WithdrawDialog';

interface Props {
  id: string;
  progress: LiveProgress;
  onBack: () => void;
}

/** One import: how far it is, what became of each row, and what can be done with it. */
export function ImportView({ id, progress: { imports, gaps }, onBack }: Props) {
  const progress = imports.get(id);
  const { answer, failure, again } = useAnswer(
    OpenImportDocument,
    { id },
    `${gaps} ${progress?.phase} ${progress?.status}`,
  );
  const [shown, setShown] = useState<OpenImportQuery>();
  useEffect(() => {
    if (answer) setShown(answer);
  }, [answer]);

  if (failure) return <Failure reason={failure} again={again} />;
  if (!shown) return null;
  const [entry] = shown.imports.nodes;
  const running = underWay(progress);
  const state = running && running.phase !== 'WITHDRAWING' ? 'RUNNING' : entry?.status;
  return (
    <div className="entry" data-testid="entry">
      <button type="button" className="plain-link" onClick={onBack}>
        <Icon name="back" /> All reports
      </button>
      {!entry && <p role="alert">There is no import {id}.</p>}
      {entry && state && (
        <>
          <Heading entry={entry} progress={progress} />
          {running ? <ProgressBar progress={running} full /> : <Actions entry={entry} onChanged={again} />}
          <RowList
            key={state}
            id={id}
            counts={progress ?? entry}
            state={state}
            codes={shown.rejectionStatistics.flatMap(({ code }) => code ?? [])}
          />
        </>
      )}
    </div>
  );
}

const underWay = (progress: Progress | undefined): Progress | undefined =>
  progress?.phase === 'ENDED' ? undefined : progress;

type Entry = OpenImportQuery['imports']['nodes'][number];

function Heading({ entry, progress }: { entry: Entry; progress: Progress | undefined }) {
  const { fileName, profile, startedAt, endedAt, reason } = entry;
  return (
    <header>
      <h1>
        {fileName}{' '}
        {!underWay(progress) && (
          <ImportState status={progress?.status ?? entry.status} reason={reason} progress={undefined} />
        )}{' '}
        <MarkingBadge marking={entry.marking} />
      </h1>
      <p className="muted">
        Profile {profile}, started {formatMoment(startedAt)}
        {endedAt && !underWay(progress) && `, ended ${formatMoment(endedAt)}`}.{' '}
        <a href={addressOf(entry.id)}>On the chart</a>
      </p>
      {reason && <p>{reason}</p>}
    </header>
  );
}

function Actions({ entry, onChanged }: { entry: Entry; onChanged: () => void }) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string>();
  const resume = () =>
    ask(ResumeImportDocument, { id: entry.id })
      .then(onChanged)
      .catch((thrown: unknown) => setFailure(reasonOf(thrown)));
  return (
    <>
      <div className="buttons">
        {entry.rejected > 0 && (
          <a className="button" href={rejectsAddress(entry.id)} download data-testid="rejects">
            <Icon name="download" /> Rejected rows as CSV
          </a>
        )}
        {entry.status === 'FAILED' && entry.profile !== 'pack' && (
          <button type="button" className="button primary" data-testid="resume" onClick={() => void resume()}>
            Go on
          </button>
        )}
        {(entry.status === 'COMPLETED' || entry.status === 'FAILED') && (
          <button type="button" className="button" data-testid="withdraw" onClick={() => setAsking(true)}>
            Withdraw …
          </button>
        )}
        <MarkButton id={entry.id} name={entry.fileName} marking={entry.marking} onMarked={onChanged} />
      </div>
      {entry.status === 'FAILED' && entry.profile === 'pack' && (
        <p>This pack cannot go on as it is. Load a corrected version of it, or withdraw it.</p>
      )}
      {failure && <p role="alert">{failure}</p>}
      {asking && (
        <WithdrawDialog id={entry.id} fileName={entry.fileName} onClose={() => setAsking(false)} onDone={onChanged} />
      )}
    </>
  );
}
