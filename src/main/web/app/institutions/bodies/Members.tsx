import { MembersOnDayDocument, type MemberRole } from '../../../generated/operations';
import { addressOf } from '../../explore/address';
import { EntityAnchor } from '../../facts/EntityAnchor';
import { useAnswer } from '../../server/useAnswer';
import { useKept } from '../../server/useKept';
import { Failure } from '../../shell/Failure';
import { Waiting } from '../../shell/Waiting';
import { formatNumber, formatSpan } from '../../vocabulary/format';
import type { Seat } from './body';

const roles: readonly [MemberRole, string][] = [
  ['CHIEF', 'Chief'],
  ['DEPUTY_CHIEF', 'Deputy chiefs'],
  ['MEMBER', 'Members'],
];

/** Who has a seat, by role; with a day, who had one on it. */
export function Members({ id, day }: { id: string; day: string | null }) {
  const asked = useAnswer(MembersOnDayDocument, { id, day });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  const members = answer?.headquarters.nodes[0]?.members;
  return (
    <section aria-label="Members" className="members" data-testid="members">
      <h2>
        Members <span className="count">{members && formatNumber(members.totalCount)}</span>
      </h2>
      {!answer && <Waiting />}
      {answer && !members?.totalCount && (
        <p className="not-reported">{day ? 'No member is known for this day.' : 'The members are not reported.'}</p>
      )}
      {roles.map(([role, words]) => (
        <Seats key={role} words={words} seats={members?.edges.filter((seat) => seat.role === role) ?? []} />
      ))}
      {members && members.edges.length < members.totalCount && (
        <p className="muted">The first {formatNumber(members.edges.length)} are listed.</p>
      )}
    </section>
  );
}

function Seats({ words, seats }: { words: string; seats: readonly Seat[] }) {
  if (seats.length === 0) return null;
  return (
    <div className="seats">
      <h3>{words}</h3>
      <ul>
        {seats.map(({ node, validFrom, validTo }) => (
          <li key={node.id}>
            <EntityAnchor entity={node} />
            <small>
              {node.organisation && <a href={addressOf(node.organisation.id)}>{node.organisation.name}</a>}
              {(validFrom || validTo) && ` ${formatSpan(validFrom, validTo)}`}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
