import { useState } from 'react';
import { VerifyAuditDocument, type VerifyAuditQuery } from '../../generated/operations';
import { reasonOf } from '../server/failure';
import { ask } from '../server/server';
import { formatMoment, formatNumber } from '../vocabulary/format';

/** Has the whole audit checked, and says what was found. */
export function Verdict() {
  const [found, setFound] = useState<VerifyAuditQuery['auditVerification'] | string | null>(null);
  const [busy, setBusy] = useState(false);
  const verify = () => {
    setBusy(true);
    ask(VerifyAuditDocument, {})
      .then(({ auditVerification }) => setFound(auditVerification))
      .catch((thrown: unknown) => setFound(reasonOf(thrown)))
      .finally(() => setBusy(false));
  };
  return (
    <div className="verdict">
      <button type="button" className="button" disabled={busy} onClick={verify}>
        {busy ? 'Checking …' : 'Check that nothing is missing or changed'}
      </button>
      <div role="status" data-testid="audit-verdict">
        {typeof found === 'string' && <p className="bad">{found}</p>}
        {found && typeof found !== 'string' && <Found {...found} />}
      </div>
    </div>
  );
}

function Found({ sound, entries, from, to, head, problems, remarks }: VerifyAuditQuery['auditVerification']) {
  return (
    <>
      <p>
        <span className={`state ${sound ? 'completed' : 'failed'}`}>{sound ? 'Sound' : 'Broken'}</span>{' '}
        {formatNumber(Number(entries))} entries{from && to && `, ${formatMoment(from)} to ${formatMoment(to)}`}
      </p>
      <p className="muted head">
        Head, to be noted elsewhere: <code>{head}</code>
      </p>
      <ul>
        {[...problems, ...remarks].map((sentence) => (
          <li key={sentence} className={problems.includes(sentence) ? 'bad' : 'muted'}>
            {sentence}
          </li>
        ))}
      </ul>
    </>
  );
}
