import { Failure } from '../shell/Failure';
import { Waiting } from '../shell/Waiting';
import { formatNumber } from '../vocabulary/format';
import { Figure } from '../seizures/Figure';
import { daysIn, type Days } from '../seizures/period';
import { ReadFrom } from '../seizures/ReadFrom';
import type { Choices } from '../seizures/useChoices';
import type { Opened } from './address';
import { remarkInWords, type Changed, type Changes } from './changes';
import { amountInWords } from './flows';

interface Props {
  choices: Choices;
  changed: Changed;
  days: Days;
  before: Days;
  of: (...days: Days[]) => string;
  onOpen: (opened: Opened) => void;
}

/** What the figures rest on: how much is reported at all, how much of it has a route, and which files say so. */
export function Basis({ choices, changed, days, before, of, onOpen }: Props) {
  const known = changed.answer?.routeChanges;
  return (
    <div className="basis" data-testid="basis">
      <h2>What the figures rest on</h2>
      {changed.failure && <Failure reason={changed.failure} again={changed.again} />}
      {!known && !changed.failure && <Waiting>Reading what the years tell …</Waiting>}
      {known && known.coverage.length > 0 && <Coverage coverage={known.coverage} of={of} onOpen={onOpen} />}
      {known?.remarks.map((remark) => (
        <p key={remark} className="notice">
          {remarkInWords(remark, days, before)}
        </p>
      ))}
      <ReadFrom choices={choices} />
      <p className="muted">Choose a flow, a way or a figure to see the seizures behind it.</p>
    </div>
  );
}

type Covered = Changes['coverage'][number];

/** How much the years tell at all. */
function Coverage({ coverage, of, onOpen }: Pick<Props, 'of' | 'onOpen'> & { coverage: readonly Covered[] }) {
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
        {coverage.map(({ year, seizures, withRoute, countries }) => {
          const from = of(daysIn(String(year)) ?? { from: `${year}`, to: `${year}` });
          const opens = (routed: boolean) => () => onOpen({ what: 'year', year: String(year), routed });
          return (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="figure">
                <Figure says={`${amountInWords({ seizures })}; ${from}`} onOpen={opens(false)}>
                  {formatNumber(seizures)}
                </Figure>
              </td>
              <td className="figure">
                <Figure says={`${amountInWords({ seizures: withRoute })} with a route; ${from}`} onOpen={opens(true)}>
                  {formatNumber(withRoute)}
                </Figure>
              </td>
              <td className="figure">
                <Figure
                  says={`${formatNumber(countries)} countries in which seizures were made; ${from}`}
                  onOpen={opens(false)}
                >
                  {formatNumber(countries)}
                </Figure>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
