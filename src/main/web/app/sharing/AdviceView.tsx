import { addressOf } from '../explore/address';
import { Cited, CitedShort } from '../facts/Cited';
import { EntityAnchor } from '../facts/EntityAnchor';
import { Icon } from '../shell/icons';
import { dated, formatDate, formatSpan } from '../vocabulary/format';
import { enumWords } from '../vocabulary/words';
import { answerOf, icons, restsOn, type Advice } from './wording';

type Instrument = Advice['instruments'][number];

/** The answer, what it rests on, and why. */
export function AdviceView({ advice }: { advice: Advice }) {
  const { decision, instruments, uncertain, notInForce, channels, grounds, notice } = advice;
  return (
    <article className="advice" data-testid="advice" data-decision={decision}>
      <header className={`decision ${decision.toLowerCase()}`}>
        <Icon name={icons[decision]} />
        <div>
          <h2 data-testid="decision">{answerOf(advice)}</h2>
          <p>
            Asked for {advice.administration.name}: {restsOn(advice)}.
          </p>
        </div>
      </header>
      <p className="advice-notice" data-testid="notice">
        {notice}
      </p>
      <Instruments
        title="In force"
        none="No agreement was surely in force."
        instruments={instruments}
        advice={advice}
      />
      <Instruments title="Uncertain" instruments={uncertain} advice={advice} />
      <Instruments title="Signed, not in force" instruments={notInForce} advice={advice} />
      {channels.length > 0 && <Channels advice={advice} />}
      <section aria-label="Reasons" data-testid="reasons">
        <h3>Why</h3>
        <ol className="grounds">
          {grounds.map(({ sentence, about, citations }, index) => (
            <li key={index}>
              {sentence}{' '}
              {about && (
                <a className="about" href={addressOf(about)}>
                  Explore
                </a>
              )}
              {citations.length > 0 && <Cited citations={citations} />}
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

interface InstrumentsProps {
  title: string;
  none?: string;
  instruments: readonly Instrument[];
  advice: Advice;
}

function Instruments({ title, none, instruments, advice }: InstrumentsProps) {
  if (instruments.length === 0 && !none) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {instruments.length === 0 && <p className="not-reported">{none}</p>}
      <ul className="instruments">
        {instruments.map((agreement) => (
          <li key={agreement.id}>
            <EntityAnchor entity={agreement} />
            <p className="muted">
              {enumWords(agreement.agreementType)} · {dated('signed', agreement.signedOn)} ·{' '}
              {dated('in force from', agreement.inForceOn)}
              {agreement.endedOn && ` · ended ${formatDate(agreement.endedOn)}`} ·{' '}
              <CitedShort citations={agreement.citations} />
            </p>
            {advice.through
              .filter((path) => path.agreement.id === agreement.id)
              .map((path) => (
                <p key={path.union.id}>
                  Through <EntityAnchor entity={path.union} />, {(advice.country ?? advice.with).name} a member{' '}
                  {formatSpan(path.since, path.until) || 'since a day that is not reported'}
                  {!path.sure && ' (uncertain on this day)'}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const taking = { RECORDED: 'Yes', UNCERTAIN: 'Uncertain', NOT_RECORDED: 'Not recorded' } as const;

const words = (known: boolean | null, yes: string, no: string, unknown: string) =>
  known === null ? <span className="not-reported">{unknown}</span> : known ? yes : no;

function Channels({ advice }: { advice: Advice }) {
  return (
    <section aria-label="Channels">
      <h3>Multilateral channels</h3>
      <table className="list channels" data-testid="channels">
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">What may go through it</th>
            <th scope="col">Named persons</th>
            <th scope="col" title={`Whether ${advice.with.name} is recorded as a member of who runs it`}>
              Takes part
            </th>
            <th scope="col">There on this day</th>
          </tr>
        </thead>
        <tbody>
          {advice.channels.map(({ channel, operator, carries, nominalData, available, takesPart, host, reason }) => (
            <tr key={channel.id} title={reason}>
              <th scope="row">
                <EntityAnchor entity={channel} />
                {operator && (
                  <small>
                    run by <a href={addressOf(operator.id)}>{operator.name}</a>
                    {host && `, hosted by ${host.name}`}
                  </small>
                )}
              </th>
              <td>{carries.length > 0 ? carries.join('; ') : <span className="not-reported">not reported</span>}</td>
              <td>{words(nominalData, 'May go', 'Must not go', 'not reported')}</td>
              <td>{taking[takesPart]}</td>
              <td>{words(available, 'Yes', 'No', 'not known')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
