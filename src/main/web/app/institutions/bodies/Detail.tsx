import { Cited } from '../../facts/Cited';
import { EntityAnchor } from '../../facts/EntityAnchor';
import { formatDate } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';
import type { Body, Meeting, Policy } from './body';

interface Props {
  body: Body;
  /** What one points at, or chose. */
  id: string | null;
  chosen: boolean;
}

/** What is known of the meeting or policy that is chosen on the time line. */
export function Detail({ body, id, chosen }: Props) {
  const meeting = body.meetings.find((each) => each.id === id);
  const policy = body.policies.find((each) => each.id === id);
  return (
    <section className={chosen ? 'detail' : 'detail hint'} aria-label="Chosen" data-testid="detail">
      {meeting && <MeetingDetail meeting={meeting} body={body} />}
      {policy && <PolicyDetail policy={policy} />}
      {!meeting && !policy && (
        <p className="muted">
          {id
            ? `This body has nothing with the id ${id}.`
            : 'Point at a mark to read what it is; press it to keep it here. With the keyboard, arrow keys lead from mark to mark.'}
        </p>
      )}
    </section>
  );
}

function MeetingDetail({ meeting, body }: { meeting: Meeting; body: Body }) {
  return (
    <>
      <h3>
        <EntityAnchor entity={meeting} />
      </h3>
      <p className="detail-facts">
        <strong>{formatDate(meeting.heldOn)}</strong>
        {meeting.body.id !== body.id && <EntityAnchor entity={meeting.body} />}
        {meeting.jointAs && <span>{meeting.jointAs}</span>}
        {meeting.jointWith.nodes.length > 0 && (
          <span className="joint-with">
            jointly with{' '}
            {meeting.jointWith.nodes.map((other) => (
              <EntityAnchor key={other.id} entity={other} />
            ))}
          </span>
        )}
      </p>
      {meeting.agenda.length === 0 ? (
        <p className="not-reported">The agenda is not reported.</p>
      ) : (
        <table className="list agenda">
          <thead>
            <tr>
              <th scope="col">Agenda</th>
              <th scope="col">Action</th>
              <th scope="col">Policy or team</th>
            </tr>
          </thead>
          <tbody>
            {meeting.agenda.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <EntityAnchor entity={{ ...item, kind: 'AgendaItem' }} />
                  {item.fiscalYear !== null && <span className="tag">fiscal year {item.fiscalYear}</span>}
                </th>
                <td>
                  <span className="tag">{enumWords(item.action)}</span>
                </td>
                <td>
                  {item.policy && <EntityAnchor entity={item.policy} />}
                  {item.team && <EntityAnchor entity={item.team} />}
                  {!item.policy && !item.team && <span className="muted">none named</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Cited citations={[...meeting.citations, ...meeting.agenda.flatMap(({ citations }) => citations)]} />
    </>
  );
}

function PolicyDetail({ policy }: { policy: Policy }) {
  const {
    adoptedOn,
    fiscalYear,
    policyType,
    aim,
    basis,
    viewpoints,
    tasks,
    replaces,
    replacedBy,
    answers,
    agendaItems,
  } = policy;
  return (
    <>
      <h3>
        <EntityAnchor entity={policy} />
      </h3>
      <p className="detail-facts">
        <span>
          adopted{' '}
          {adoptedOn ? (
            <strong>{formatDate(adoptedOn)}</strong>
          ) : (
            <span className="not-reported">day not reported</span>
          )}
        </span>
        {policyType && <span className="tag">{enumWords(policyType)}</span>}
        {fiscalYear !== null && <span className="tag">fiscal year {fiscalYear}</span>}
        {replaces && (
          <span>
            replaces <EntityAnchor entity={replaces} />
          </span>
        )}
        {replacedBy && (
          <span>
            replaced by <EntityAnchor entity={replacedBy} />
          </span>
        )}
      </p>
      {agendaItems.nodes.length > 0 && (
        <ul className="history" aria-label="What became of it">
          {agendaItems.nodes
            .toSorted((a, b) => a.meeting.heldOn.localeCompare(b.meeting.heldOn))
            .map(({ id, action, meeting }) => (
              <li key={id}>
                <span className="number">{formatDate(meeting.heldOn)}</span>
                <span className="tag">{enumWords(action)}</span>
                <EntityAnchor entity={{ ...meeting, kind: 'Meeting' }} />
              </li>
            ))}
        </ul>
      )}
      {aim && <p>{aim}</p>}
      {basis && (
        <p>
          <span className="muted">Rests on</span> <EntityAnchor entity={basis} />
        </p>
      )}
      <Points name="Points of view" points={viewpoints} />
      <Points name="Priority tasks" points={tasks} />
      {answers.nodes.length > 0 && (
        <div className="points">
          <h4>Answers</h4>
          <ul>
            {answers.nodes.map((each) => (
              <li key={each.id}>
                <EntityAnchor entity={each} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Cited citations={policy.citations} />
    </>
  );
}

function Points({ name, points }: { name: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <div className="points">
      <h4>{name}</h4>
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </div>
  );
}
