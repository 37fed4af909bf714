import { useEffect, useState } from 'react';
import { AskSharingOfDocument } from '../../generated/operations';
import { EntityAnchor } from '../facts/EntityAnchor';
import { csvFile } from '../files/csv';
import { handOut } from '../files/handOut';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { Icon } from '../shell/icons';
import type { Address } from '../shell/useAddress';
import { formatDate, formatNumber } from '../vocabulary/format';
import { enumWords, fieldWords } from '../vocabulary/words';
import { idsForAddress, idsIn } from './address';
import { csvOf } from './csv';
import { decisionWords, icons, reasonsBeside, summaryOf, type Advice, type SharedRecord } from './wording';

interface Props {
  address: Address;
  advice: Pick<Advice, 'with' | 'on'>;
}

/** The same for records: which may go, and what must be taken out of each. */
export function RecordsView({ address: { at, go }, advice }: Props) {
  const inAddress = at.get('ids') ?? '';
  const [text, setText] = useState(inAddress.replaceAll(',', '\n'));
  const [ids, setIds] = useState(() => idsIn(inAddress));
  useEffect(() => {
    if (inAddress) setIds(idsIn(inAddress));
  }, [inAddress]);
  const ask = () => {
    const asked = idsIn(text);
    setIds(asked);
    go({ ids: idsForAddress(asked) });
  };
  const tooLong = ids.length > 0 && idsForAddress(ids) === null;
  return (
    <section aria-label="Records" className="records" data-testid="records">
      <h2>Which records may go</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <label className="labelled">
          Ids of seizures, one a line or with commas between them
          <textarea
            rows={Math.min(Math.max(text.split('\n').length + 1, 3), 10)}
            spellCheck={false}
            value={text}
            placeholder="seizure:…"
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={idsIn(text).length === 0}>
          Check {idsIn(text).length > 0 && formatNumber(idsIn(text).length)}
        </button>
      </form>
      {tooLong && <p className="muted">So many ids do not fit into the address of this page.</p>}
      {ids.length > 0 && <Verdicts key={ids.join()} ids={ids} advice={advice} />}
    </section>
  );
}

function Verdicts({ ids, advice }: { ids: readonly string[]; advice: Props['advice'] }) {
  const { answer, failure, again } = useAnswer(AskSharingOfDocument, {
    seizures: [...ids],
    with: advice.with.id,
    on: advice.on,
  });
  if (failure) return <Failure reason={failure} again={again} />;
  if (!answer) return <p className="muted">Asking …</p>;
  const { records } = answer.sharingOf;
  return (
    <>
      <p className="records-summary" role="status">
        {summaryOf(records)}.
        <button
          type="button"
          className="button"
          data-testid="csv"
          onClick={() => handOut({ name: 'sharing.csv', file: csvFile(csvOf(records, advice)) })}
        >
          <Icon name="download" />
          Download as CSV
        </button>
      </p>
      <div className="scroll">
        <table className="list verdicts-of-records" data-testid="verdicts">
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Decision</th>
              <th scope="col">Take out, or settle first</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <RecordRow key={record.id} record={record} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function RecordRow({ record: { id, record, decision, takeOut, reasons } }: { record: SharedRecord }) {
  return (
    <tr data-record={id} data-decision={decision}>
      <th scope="row">
        {record ? <EntityAnchor entity={record} /> : id}
        <small className={record ? undefined : 'no-record'}>
          {record
            ? [id, record.seizedOn ? formatDate(record.seizedOn) : []].flat().join(' · ')
            : 'There is no such seizure.'}
        </small>
      </th>
      <td>
        <span className={`verdict ${decision.toLowerCase()}`}>
          <Icon name={icons[decision]} />
          {decisionWords[decision]}
        </span>
      </td>
      <td>
        {record && takeOut.length === 0 && <span className="muted">nothing</span>}
        <ul>
          {takeOut.map(({ field, category, reason }, index) => (
            <li key={index}>
              <strong>{fieldWords(field)}</strong> <span className="tag">{enumWords(category)}</span>
              <small>{reason}</small>
            </li>
          ))}
        </ul>
      </td>
      <td>
        {reasonsBeside(reasons, takeOut).map((reason, index) => (
          <p key={index}>{reason}</p>
        ))}
      </td>
    </tr>
  );
}
