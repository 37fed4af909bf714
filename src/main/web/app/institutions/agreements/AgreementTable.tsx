import { addressOf } from '../../explore/address';
import type { AgreementStatus } from '../../../generated/operations';
import { formatDate, formatNumber } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';
import { othersOf, standings, standingWords, type Agreement, type Unions } from './standing';

interface Props {
  agreements: readonly Agreement[];
  /** The id of the home country. */
  home: string;
  unions: Unions;
  day: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** What the map shows, in words: each agreement with its state on the day, the strongest first. */
export function AgreementTable({ agreements, home, unions, day, chosen, onChoose }: Props) {
  const sorted = agreements.toSorted(
    (a, b) =>
      standings.indexOf(b.statusOn) - standings.indexOf(a.statusOn) ||
      (a.inForceOn ?? a.signedOn ?? '9').localeCompare(b.inForceOn ?? b.signedOn ?? '9') ||
      a.name.localeCompare(b.name),
  );
  return (
    <table className="list agreements" data-testid="agreements">
      <caption>State of each agreement on {formatDate(day)}</caption>
      <thead>
        <tr>
          <th scope="col">Partner</th>
          <th scope="col">State</th>
          <th scope="col">Signed</th>
          <th scope="col">In force from</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((agreement) => {
          const others = othersOf(agreement, home, unions);
          return (
            <tr key={agreement.id} data-agreement={agreement.id} data-standing={agreement.statusOn}>
              <th scope="row">
                {others.map((party) => (
                  <button
                    key={party.id}
                    type="button"
                    className="partner"
                    aria-pressed={party.id === chosen}
                    onClick={() => onChoose(party.id)}
                  >
                    {party.name}
                    {membersWords(unions.get(party.id))}
                  </button>
                ))}
                <small>
                  <a href={addressOf(agreement.id)} title={agreement.name}>
                    {enumWords(agreement.type)}
                  </a>
                </small>
              </th>
              <td>
                <StandingSign standing={agreement.statusOn} />
              </td>
              <td>{dated(agreement.signedOn)}</td>
              <td>{dated(agreement.inForceOn)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const membersWords = (members: readonly unknown[] | undefined) =>
  members && members.length > 0 ? ` (${formatNumber(members.length)} members)` : '';

const dated = (date: string | null) =>
  date ? <span className="date">{formatDate(date)}</span> : <span className="not-reported">not reported</span>;

/** The fill of the map, and the word for it. */
export function StandingSign({ standing }: { standing: AgreementStatus }) {
  return (
    <span className="standing">
      <Swatch standing={standing} />
      {standingWords[standing]}
    </span>
  );
}

export function Swatch({ standing }: { standing: AgreementStatus | 'HOME' | 'OTHER' }) {
  return (
    <svg className="swatch" viewBox="0 0 18 12" aria-hidden="true">
      <rect x="0.75" y="0.75" width="16.5" height="10.5" rx="2" className={`land ${standing.toLowerCase()}`} />
    </svg>
  );
}
