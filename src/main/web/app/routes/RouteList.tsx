import { RankRoutesDocument, type RankRoutesQuery, type RouteMeasure } from '../../generated/operations';
import { EntityAnchor } from '../facts/EntityAnchor';
import { useAnswer } from '../server/useAnswer';
import { useKept } from '../server/useKept';
import { Failure } from '../shell/Failure';
import { formatDate, formatNumber } from '../vocabulary/format';
import type { Where } from '../seizures/choice';
import { Figure } from '../seizures/Figure';
import { daysInWords, type Days } from '../seizures/period';
import { same, type ListName, type Opened } from './address';
import { amountInWords, kilograms } from './flows';

type Ranked = RankRoutesQuery['routeRanking'][number];

export interface ListProps {
  days: Days;
  before: Days;
  where: Where | undefined;
  opened: Opened | null;
  /** What, when and from where figures of some days are. */
  of: (days: Days) => string;
  onOpen: (opened: Opened) => void;
}

const measures: Readonly<Record<Exclude<ListName, 'changed'>, RouteMeasure>> = {
  most: 'SEIZURES',
  new: 'NEWNESS',
  growing: 'GROWTH',
};

/** Routes by one measure, each figure with the seizures behind it. */
export function RouteList({ list, ...props }: ListProps & { list: Exclude<ListName, 'changed'> }) {
  const { days, before, where } = props;
  const asked = useAnswer(RankRoutesDocument, { by: measures[list], period: days, comparedWith: before, where });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  if (!answer) return <p className="muted">Reading the routes …</p>;
  const routes = answer.routeRanking.filter((each) => fits(each, list, days));
  if (routes.length === 0) return <p className="not-reported">{none[list]}</p>;
  return (
    <div className="scroll" aria-busy={!asked.answer}>
      <Table {...props} routes={routes} />
    </div>
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

function Table({ routes, days, before, opened, of, onOpen }: ListProps & { routes: readonly Ranked[] }) {
  return (
    <table className="list routes-list" data-testid="routes">
      <thead>
        <tr>
          <th scope="col">Route</th>
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
            Mass
          </th>
          <th scope="col">First such seizure</th>
        </tr>
      </thead>
      <tbody>
        {routes.map((each) => (
          <tr key={each.route.id} data-route={each.route.id}>
            <th scope="row">
              <EntityAnchor entity={each.route} />
            </th>
            <Count {...{ each, opened, of, onOpen }} count={each.seizures} massKg={each.massKg} days={days} />
            <Count {...{ each, opened, of, onOpen }} count={each.seizuresBefore ?? 0} days={before} earlier />
            <td className="figure" title={`Seizures a year, against ${daysInWords(before)}`}>
              {each.growth === null ? '–' : signed(each.growth)}
            </td>
            <td className="figure">
              {each.massKg === null ? <span className="not-reported">not reported</span> : kilograms(each.massKg)}
            </td>
            <td>{each.firstSeen ? formatDate(each.firstSeen) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CountProps extends Pick<ListProps, 'opened' | 'of' | 'onOpen'> {
  each: { route: { id: string; name: string } };
  count: number;
  /** Kilograms, where they are spoken of; null where none are reported. */
  massKg?: number | null;
  days: Days;
  earlier?: boolean;
}

export function Count({ each: { route }, count, massKg, days, earlier = false, opened, of, onOpen }: CountProps) {
  const what: Opened = { what: 'route', id: route.id, before: earlier };
  return (
    <td className="figure">
      <Figure
        says={`${route.name}: ${amountInWords({ seizures: count, massKg })}; ${of(days)}`}
        open={same(opened, what)}
        onOpen={() => onOpen(what)}
      >
        {formatNumber(count)}
      </Figure>
    </td>
  );
}

/** "+118.4", "−3", "0": with a sign, to one digit. */
export function signed(change: number): string {
  const rounded = Math.round(change * 10) / 10;
  return rounded === 0 ? '0' : `${rounded > 0 ? '+' : '−'}${formatNumber(Math.abs(rounded))}`;
}
