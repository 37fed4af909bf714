import { ListAuditDocument } from '../../generated/operations';
import { addressOf } from '../explore/address';
import { useAnswer } from '../server/useAnswer';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import { Shell } from '../shell/Shell';
import { useAddress } from '../shell/useAddress';
import { Waiting } from '../shell/Waiting';
import { EntryTable } from './EntryTable';
import { Filters } from './Filters';
import { soughtIn } from './sought';
import { Verdict } from './Verdict';
import '../shell/parts.css';
import './audit.css';

/** Who looked at what, the latest first. */
export function AuditPage() {
  const address = useAddress();
  const { answer, failure, again } = useAnswer(ListAuditDocument, soughtIn(address.at));
  const kept = useKept(answer);
  return (
    <Shell page="Audit" onOpen={(id) => window.location.assign(addressOf(id))}>
      <div className="audit">
        <header>
          <h1>Audit</h1>
          <Verdict />
        </header>
        <p className="muted">
          Every question, every file that was given out or sent, and every sign-in, the latest first. To look here is on
          record, too.
        </p>
        <Filters key={address.query} address={address} />
        {failure && <Failure reason={failure} again={again} />}
        {!failure && !kept && <Waiting />}
        {!failure && kept && (
          <div className="answered" aria-busy={!answer}>
            <EntryTable entries={kept.audit.entries} />
            {kept.audit.searchedEnough && (
              <p className="muted">Enough was looked through for one answer; older entries may follow.</p>
            )}
            <p className="buttons">
              {address.at.get('after') && (
                <button type="button" className="button" onClick={() => address.go({ after: null })}>
                  Latest
                </button>
              )}
              {kept.audit.hasNextPage && (
                <button
                  type="button"
                  className="button"
                  data-testid="older"
                  onClick={() => address.go({ after: kept.audit.endCursor ?? null })}
                >
                  Older
                </button>
              )}
            </p>
          </div>
        )}
      </div>
    </Shell>
  );
}
