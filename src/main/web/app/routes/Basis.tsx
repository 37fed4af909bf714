import { ChangedRoutesDocument } from '../../generated/operations';
import { EntityAnchor } from '../facts/EntityAnchor';
import { useAnswer } from '../server/useAnswer';
import { formatNumber } from '../vocabulary/format';
import { together, type Choice, type Where } from '../seizures/choice';
import type { Days } from '../seizures/period';
import type { Choices } from '../seizures/useChoices';

interface Props {
  choices: Choices;
  choice: Choice;
  before: Days;
  conditions: readonly Where[];
}

/** What the figures rest on: how much is reported at all, how much of it has a route, and which files say so. */
export function Basis({ choices, choice: { days }, before, conditions }: Props) {
  const { answer } = useAnswer(ChangedRoutesDocument, {
    period: days,
    comparedWith: before,
    where: together(conditions),
  });
  return (
    <div className="basis" data-testid="basis">
      <h2>What the figures rest on</h2>
      {answer && answer.routeChanges.coverage.length > 0 && <Coverage coverage={answer.routeChanges.coverage} />}
      {answer?.routeChanges.remarks.map((remark) => (
        <p key={remark} className="notice">
          {remark}
        </p>
      ))}
      <h3>Read from</h3>
      <ul>
        {choices.imports.flatMap((each) =>
          each.import ? (
            <li key={each.import.id}>
              <EntityAnchor entity={{ ...each.import, kind: 'Import' }} />{' '}
              <span className="muted">{formatNumber(each.count)} seizures in all</span>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
      <p className="muted">Choose a flow, a way or a figure to see the seizures behind it.</p>
    </div>
  );
}

type Covered = { year: number; seizures: number; withRoute: number; countries: number };

/** How much the years tell at all. */
function Coverage({ coverage }: { coverage: readonly Covered[] }) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col" className="figure">
            Seizures
          </th>
          <th scope="col" className="figure">
            With a route
          </th>
          <th scope="col" className="figure">
            Countries
          </th>
        </tr>
      </thead>
      <tbody>
        {coverage.map(({ year, seizures, withRoute, countries }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className="figure" title={`${year}: ${formatNumber(seizures)} seizures for which the filters hold`}>
              {formatNumber(seizures)}
            </td>
            <td className="figure" title={`${year}: ${formatNumber(withRoute)} of them with a route`}>
              {formatNumber(withRoute)}
            </td>
            <td className="figure" title={`${year}: ${formatNumber(countries)} countries in which they were made`}>
              {formatNumber(countries)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
