import { ChangedRoutesDocument, type RouteChangeKind } from '../../generated/operations';
import { EntityAnchor } from '../facts/EntityAnchor';
import { useAnswer } from '../server/useAnswer';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import { formatNumber } from '../vocabulary/format';
import { daysInWords } from '../seizures/period';
import { Count, signed, type ListProps } from './RouteList';

const kinds: Readonly<Record<RouteChangeKind, string>> = {
  APPEARED: '● Appeared',
  ROSE: '▲ Rose',
  FELL: '▼ Fell',
  VANISHED: '○ Vanished',
};

/** Routes that changed more than chance explains, and what makes the periods hard to compare. */
export function ChangeList({ days, before, where, opened, of, onOpen }: ListProps) {
  const asked = useAnswer(ChangedRoutesDocument, { period: days, comparedWith: before, where });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (!answer) return <p className="muted">Testing the routes …</p>;
  const { changes, tested, level, remarks } = answer.routeChanges;
  const significant = changes.filter((change) => change.significant);
  const count = { opened, of, onOpen };
  return (
    <>
      <p className="muted rule">
        Tested: the {formatNumber(tested)} routes with at least 5 seizures in both periods together, by the exact test
        of two Poisson rates. Shown: those of which at most {formatNumber(level * 100)} % are expected to be chance (q ≤{' '}
        {formatNumber(level)}, Benjamini and Hochberg).
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="notice">
          {remark}
        </p>
      ))}
      {significant.length === 0 ? (
        <p className="not-reported">No route changed more than chance explains.</p>
      ) : (
        <div className="scroll" aria-busy={!asked.answer}>
          <table className="list routes-list" data-testid="changes">
            <thead>
              <tr>
                <th scope="col">Route</th>
                <th scope="col">Change</th>
                <th scope="col" className="figure">
                  Seizures {daysInWords(days)}
                </th>
                <th scope="col" className="figure">
                  {daysInWords(before)}
                </th>
                <th scope="col" className="figure">
                  Change a year
                </th>
                <th scope="col" className="figure">
                  q
                </th>
              </tr>
            </thead>
            <tbody>
              {significant.map((change) => (
                <tr key={change.route.id} data-route={change.route.id}>
                  <th scope="row">
                    <EntityAnchor entity={change.route} />
                  </th>
                  <td className="kind-of-change">{kinds[change.kind]}</td>
                  <Count {...count} each={change} count={change.seizures} days={days} />
                  <Count {...count} each={change} count={change.seizuresBefore} days={before} earlier />
                  <td className="figure">{signed(change.rate - change.rateBefore)}</td>
                  <td className="figure">{change.qValue < 0.001 ? '< 0.001' : change.qValue.toFixed(3)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
