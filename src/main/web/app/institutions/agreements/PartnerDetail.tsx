import { Cited } from '../../facts/Cited';
import { EntityAnchor } from '../../facts/EntityAnchor';
import { dated, formatDate, formatNumber, formatSpan } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';
import { addressOfAdvice } from '../../sharing/address';
import { StandingSign } from './AgreementTable';
import { othersOf, type Agreement, type Member, type Partner, type Reach, type Unions } from './standing';

interface Props {
  id: string | null;
  day: string;
  agreements: readonly Agreement[];
  home: string;
  partners: ReadonlyMap<string, Partner>;
  unions: Unions;
  onChoose: (id: string) => void;
  onClose: () => void;
}

/** The agreements that reach the country or union that is chosen. */
export function PartnerDetail({ id, day, agreements, home, partners, unions, onChoose, onClose }: Props) {
  if (!id) {
    return (
      <p className="muted partner-detail" data-testid="partner">
        Choose a country on the map or a partner in the table to read what links it.
      </p>
    );
  }
  const partner = partners.get(id);
  const own: Reach[] = agreements
    .filter((agreement) => othersOf(agreement, home, unions).some((party) => party.id === id))
    .map((agreement) => ({ agreement, standing: agreement.statusOn }));
  const party = own.flatMap(({ agreement }) => agreement.parties.nodes).find((each) => each.id === id);
  const entity = partner?.country ?? party;
  const reaches = partner?.reaches ?? own;
  return (
    <section className="partner-detail" aria-label="Chosen partner" data-testid="partner">
      <header>
        <h2>{entity ? <EntityAnchor entity={entity} /> : id}</h2>
        <a className="advice-link" href={addressOfAdvice(id, day)}>
          May we share on this day?
        </a>
        <button type="button" className="plain-link" onClick={onClose}>
          Close
        </button>
      </header>
      {reaches.length === 0 && <p className="not-reported">No agreement with it is known on {formatDate(day)}.</p>}
      {reaches.map(({ agreement, standing, through }) => (
        <div key={agreement.id} className="reach">
          <p>
            <StandingSign standing={standing} />
            <EntityAnchor entity={agreement} />
          </p>
          <p className="muted">
            {enumWords(agreement.type)} · {dated('signed', agreement.signedOn)} ·{' '}
            {dated('in force from', agreement.inForceOn)}
            {agreement.endedOn && ` · ended ${formatDate(agreement.endedOn)}`}
          </p>
          {through && (
            <p>
              Through <EntityAnchor entity={through.union} />, member{' '}
              {formatSpan(through.since, through.until) || 'since a day that is not reported'}
            </p>
          )}
          <Cited citations={agreement.citations} />
        </div>
      ))}
      {party && <MembersOf members={unions.get(id) ?? []} day={day} onChoose={onChoose} />}
    </section>
  );
}

interface MembersProps {
  members: readonly Member[];
  day: string;
  onChoose: Props['onChoose'];
}

function MembersOf({ members, day, onChoose }: MembersProps) {
  if (members.length === 0) return null;
  return (
    <details open>
      <summary>
        {formatNumber(members.length)} members on {formatDate(day)}
      </summary>
      <ul className="union-members">
        {members.map(({ country, since, until, sure }) => (
          <li key={country.id}>
            <button type="button" className="partner" onClick={() => onChoose(country.id)}>
              {country.name}
            </button>{' '}
            <small>
              {formatSpan(since, until)}
              {!sure && ' (uncertain)'}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
