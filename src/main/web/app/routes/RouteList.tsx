import { RankRoutesDocument, type RankRoutesQuery, type RouteMeasure } from '../../generated/operations';
import { EntityAnchor } from '../facts/EntityAnchor';
import { useAnswer } from '../server/useAnswer';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import { Waiting } from '../shell/Waiting';
import { formatDate } from '../vocabulary/format';
import type { Where } from '../seizures/choice';
import { daysInWords, type Days } from '../seizures/period';
import type { ListName } from './address';
import { testInWords, type Changed } from './changes';
import { Count, Growth, Mass, Test, type Shown } from './RouteCells';

type Ranked = RankRoutesQuery['routeRanking'][number];

const measures: Readonly<Record<Exclude<ListName, 'changed'>, RouteMeasure>> = {
  most: 'SEIZURES',
  new: 'NEWNESS',
  growing: 'GROWTH',
};

interface Props extends Shown {
  list: Exclude<ListName, 'changed'>;
  where: Where | undefined;
  changed: Changed;
}

/** Routes by one measure, each figure with the seizures behind it, and each change with its test. */
export function RouteList({ list, where, changed, ...shown }: Props) {
  const { days, before } = shown;
  const asked = useAnswer(RankRoutesDocument, { by: measures[list], period: days, comparedWith: before, where });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (!answer) return <Waiting>Reading the routes …</Waiting>;
  const routes = answer.routeRanking.filter((each) => fits(each, list, days));
  if (routes.length === 0) return <p className="not-reported">{none[list]}</p>;
  return (
    <>
      <div className="scroll" aria-busy={!asked.answer}>
        <Table {...shown} routes={routes} changed={changed} />
      </div>
      {changed.answer && <p className="muted rule">{testInWords(changed.answer.routeChanges)}</p>}
    </>
  );
}

/** What did not grow, or was seen before, has no place in a list of what did or was not. */
const fits = ({ growth, seizures, firstSeen }: Ranked, list: ListName, { from }: Days): boolean =>
  seizures > 0 && (list !== 'growing' || (growth ?? 0) > 0) && (list !== 'new' || (firstSeen ?? '') >= from);

const none = {
  most: 'No route of such seizures is reported.',
  new: 'No route was seen for the first time in these days.',
  growing: 'No route has more such seizures than before.',
};

function Table({ routes, changed, ...shown }: Shown & { routes: readonly Ranked[]; changed: Changed }) {
  const changes = new Map(changed.answer?.routeChanges.changes.map((change) => [change.route.id, change]));
  const waiting = !changed.answer && !changed.failure;
  return (
    <table className="list routes-list" data-testid="routes">
      <thead>
        <tr>
          <th scope="col">Route</th>
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
          <th scope="col" className="figure">
            Mass
          </th>
          <th scope="col">First such seizure</th>
        </tr>
      </thead>
      <tbody>
        {routes.map((each) => {
          const { route, seizures, seizuresBefore, growth, firstSeen } = each;
          const both = seizures + (seizuresBefore ?? 0);
          return (
            <tr key={route.id} data-route={route.id}>
              <th scope="row">
                <EntityAnchor entity={route} />
              </th>
              <Count {...shown} route={route} when="now" count={seizures} />
              <Count {...shown} route={route} when="before" count={seizuresBefore ?? 0} />
              <Growth {...shown} route={route} growth={growth} />
              <Test {...shown} {...{ route, waiting }} change={changes.get(route.id)} seizures={both} />
              <Mass {...shown} each={each} />
              <td>{firstSeen ? formatDate(firstSeen) : <span className="not-reported">not reported</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
