import { useMemo, useState } from 'react';
import { OpenBodyDocument } from '../../../generated/operations';
import { Cited } from '../../facts/Cited';
import { DayField } from '../../facts/DayField';
import { DaySlider } from '../../facts/DaySlider';
import { EntityAnchor } from '../../facts/EntityAnchor';
import { firstDay } from '../../facts/days';
import { useAnswer } from '../../server/useAnswer';
import { Failure } from '../../shell/Failure';
import type { Address } from '../../shell/useAddress';
import { Waiting } from '../../shell/Waiting';
import { formatDate } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';
import { dayIn } from '../../facts/days';
import { bodyIn, type Body } from './body';
import { Detail } from './Detail';
import { Members } from './Members';
import { MarkLegend, TimeLineChart } from './TimeLineChart';
import { timeLine } from './timeLine';

interface Props {
  id: string;
  address: Address;
}

/** A body: what it is, what it did, and who belongs to it. */
export function BodyView({ id, address }: Props) {
  const { answer, failure, again } = useAnswer(OpenBodyDocument, { id });
  const body = answer && bodyIn(answer);
  return (
    <div className="view body" data-testid="body">
      {failure && <Failure reason={failure} again={again} />}
      {!answer && !failure && <Waiting />}
      {answer && !body && <p role="alert">There is no body with the id {id}.</p>}
      {body && <Opened body={body} address={address} />}
    </div>
  );
}

function Opened({ body, address: { at, go, adjust } }: { body: Body; address: Address }) {
  const line = useMemo(() => timeLine(body), [body]);
  const [hint, setHint] = useState<string | null>(null);
  const day = dayIn(at);
  const shown = at.get('at');
  const types = new Set<string>(line.lanes.flatMap(({ marks }) => marks.map(({ type }) => type)));
  return (
    <>
      <Heading body={body} day={day} />
      <section aria-label="What it did" className="did">
        <header className="bar-of-day">
          <h2>Time line</h2>
          <MarkLegend types={types} />
          <DayField label="As of" day={day} onDay={(next) => go({ day: next })} />
          <button type="button" className="button" disabled={!day} onClick={() => go({ day: null })}>
            All days
          </button>
        </header>
        {line.lanes.length === 0 ? (
          <p className="not-reported">No dated meeting or policy is reported.</p>
        ) : (
          <>
            <TimeLineChart
              line={line}
              shown={shown}
              day={day}
              onShow={(next) => go({ at: next === shown ? null : next })}
              onHint={setHint}
            />
            <div className="lane of-slider">
              <span className="lane-name">As of</span>
              <DaySlider
                label="As of"
                from={line.from}
                to={line.to}
                day={day ?? line.to}
                changes={[]}
                bare
                onDay={(next) => adjust({ day: next })}
              />
            </div>
            <Detail body={body} id={hint ?? shown} chosen={hint === null || hint === shown} />
          </>
        )}
        {line.undated.length > 0 && (
          <p>
            <span className="muted">Day not reported:</span>{' '}
            {line.undated.map((policy) => (
              <EntityAnchor key={policy.id} entity={policy} />
            ))}
          </p>
        )}
      </section>
      <Members id={body.id} day={day} />
    </>
  );
}

function Heading({ body, day }: { body: Body; day: string | null }) {
  const { establishedOn, establishedBy, purpose, parent, answers } = body;
  const founded = establishedOn && firstDay(establishedOn);
  return (
    <header className="body-heading">
      <p className="muted">
        {enumWords(body.type)}
        {parent && (
          <>
            {' of '}
            <EntityAnchor entity={parent} />
          </>
        )}
      </p>
      <h1>
        <EntityAnchor entity={{ ...body, kind: 'Headquarters' }} />
      </h1>
      {day && founded && founded > day && <p className="notice">On {formatDate(day)} it was not yet established.</p>}
      <dl className="body-facts">
        <div>
          <dt>Established</dt>
          <dd>
            {establishedOn ? formatDate(establishedOn) : <span className="not-reported">not reported</span>}
            {establishedBy && ` by ${establishedBy}`}
          </dd>
        </div>
        <div>
          <dt>Purpose</dt>
          <dd>{purpose ?? <span className="not-reported">not reported</span>}</dd>
        </div>
        <div>
          <dt>Situation</dt>
          <dd>
            {answers.nodes.length === 0 && <span className="not-reported">not reported</span>}
            {answers.nodes.map((each) => (
              <EntityAnchor key={each.id} entity={each} />
            ))}
          </dd>
        </div>
      </dl>
      <Cited citations={body.citations} />
    </header>
  );
}
