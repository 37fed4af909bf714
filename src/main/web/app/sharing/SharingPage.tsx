import { AskSharingDocument, ListPartnersDocument, type ListPartnersQuery } from '../../generated/operations';
import { addressOf } from '../explore/address';
import { DayField } from '../facts/DayField';
import { dayIn, lastOf } from '../facts/days';
import { useAnswer } from '../server/useAnswer';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import { Shell } from '../shell/Shell';
import { changed, plain, useAddress, type Address } from '../shell/useAddress';
import { Waiting } from '../shell/Waiting';
import { formatDate, formatNumber } from '../vocabulary/format';
import { AdviceView } from './AdviceView';
import { PartnerBox } from './PartnerBox';
import { partnersIn, type Choice } from './partners';
import { RecordsView } from './RecordsView';
import '../shell/parts.css';
import '../facts/facts.css';
import './sharing.css';

/** May we share this with them, on that day, and under what? */
export function SharingPage() {
  const address = useAddress();
  const { answer, failure, again } = useAnswer(ListPartnersDocument, {});
  const known = answer && lastOf(answer.agreements.nodes.map(({ reportedOn }) => reportedOn));
  const party = address.at.get('with');
  const day = dayIn(address.at, 'on') ?? known ?? null;
  const choices: readonly Choice[] = answer ? [...answer.countries.nodes, ...answer.organisations.nodes] : [];
  const chosen = choices.find(({ id }) => id === party) ?? (party && answer ? { id: party, name: party } : null);
  return (
    <Shell page="Sharing" onOpen={(id) => window.location.assign(addressOf(id))}>
      <div className="sharing">
        <h1>May we share?</h1>
        {failure && <Failure reason={failure} again={again} />}
        <div className="question">
          <label className="field">
            <span aria-hidden="true">With</span>
            <PartnerBox choices={choices} chosen={chosen} onChoose={(id) => address.go({ with: id })} />
          </label>
          <DayField label="on" day={day} onDay={(next) => address.go({ on: next })} />
          {known && (
            <p className="muted">
              {day !== null && day > known
                ? `The sources know the state up to ${formatDate(known)}; what came later is not known here.`
                : `The sources know the state up to ${formatDate(known)}.`}
            </p>
          )}
        </div>
        {!party && (
          <p className="muted lead">
            Choose a country or an organisation, and read whether information could be exchanged with it on that day,
            under which agreements, on which channels, and why.
          </p>
        )}
        {!party && answer && <Parties recorded={answer} address={address} />}
        {answer && party && !day && <p className="muted lead">Choose a day: no source says of which day it speaks.</p>}
        {party && day && <Asked party={party} day={day} address={address} />}
      </div>
    </Shell>
  );
}

/** With whom there are agreements at all, to begin with one of them. */
function Parties({ recorded, address }: { recorded: ListPartnersQuery; address: Address }) {
  const partners = partnersIn(recorded);
  if (partners.length === 0) return <p className="not-reported">No agreement is recorded.</p>;
  return (
    <section aria-label="Parties to agreements">
      <h2>Parties to agreements that are recorded</h2>
      <ul className="parties" data-testid="parties">
        {partners.map(({ id, name, agreements }) => (
          <li key={id}>
            <a
              href={`/sharing/${changed(address.query, { with: id })}`}
              onClick={(event) => {
                if (!plain(event)) return;
                event.preventDefault();
                address.go({ with: id });
              }}
            >
              {name}
            </a>{' '}
            <small className="muted">
              {formatNumber(agreements)} {agreements === 1 ? 'agreement' : 'agreements'}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked({ party, day, address }: { party: string; day: string; address: Address }) {
  const { answer, failure, again } = useAnswer(AskSharingDocument, { with: party, on: day });
  const kept = useKept(answer);
  if (failure) return <Failure reason={failure} again={again} />;
  if (!kept) return <Waiting>Asking …</Waiting>;
  return (
    <div className="answered" aria-busy={!answer}>
      <AdviceView advice={kept.sharing} />
      <RecordsView address={address} advice={kept.sharing} />
    </div>
  );
}
