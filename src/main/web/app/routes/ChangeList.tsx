import type { RouteChangeKind } from '../../generated/operations';
import { EntityAnchor } from '../facts/EntityAnchor';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import { Waiting } from '../shell/Waiting';
import { daysInWords } from '../seizures/period';
import { remarkInWords, testInWords, type Change, type Changed } from './changes';
import { Count, Growth, Test, type Shown } from './RouteCells';

const kinds: Readonly<Record<RouteChangeKind, string>> = {
  APPEARED: '● Appeared',
  ROSE: '▲ Rose',
  FELL: '▼ Fell',
  VANISHED: '○ Vanished',
};

/** Routes that changed more than chance explains, and what makes the periods hard to compare. */
export function ChangeList({ changed, ...shown }: Shown & { changed: Changed }) {
  const answer = useKept(changed.answer);
  if (changed.failure) return <Failure reason={changed.failure} again={changed.again} />;
  if (!answer) return <Waiting>Testing the routes …</Waiting>;
  const { changes, remarks } = answer.routeChanges;
  const significant = changes.filter((change) => change.significant);
  return (
    <>
      {remarks.map((remark) => (
        <p key={remark} className="notice">
          {remarkInWords(remark, shown.days, shown.before)}
        </p>
      ))}
      {significant.length === 0 ? (
        <p className="not-reported">No route changed more than chance explains.</p>
      ) : (
        <div className="scroll" aria-busy={!changed.answer}>
          <Table {...shown} changes={significant} />
        </div>
      )}
      <p className="muted rule">{testInWords(answer.routeChanges)}</p>
    </>
  );
}

function Table({ changes, ...shown }: Shown & { changes: readonly Change[] }) {
  return (
    <table className="list routes-list" data-testid="changes">
      <thead>
        <tr>
          <th scope="col">Route</th>
          <th scope="col">Change</th>
          <th scope="col" className="figure">
            Seizures {daysInWords(shown.days)}
          </th>
          <th scope="col" className="figure">
            {daysInWords(shown.before)}
          </th>
          <th scope="col" className="figure">
            Change a year
          </th>
          <th scope="col" className="figure">
            Test q
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const { route, kind, seizures, seizuresBefore, rate, rateBefore } = change;
          return (
            <tr key={route.id} data-route={route.id}>
              <th scope="row">
                <EntityAnchor entity={route} />
              </th>
              <td className="kind-of-change">{kinds[kind]}</td>
              <Count {...shown} route={route} when="now" count={seizures} />
              <Count {...shown} route={route} when="before" count={seizuresBefore} />
              <Growth {...shown} route={route} growth={rate - rateBefore} />
              <Test {...shown} route={route} change={change} seizures={seizures + seizuresBefore} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
