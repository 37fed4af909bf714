import { NameEntityDocument, RankRoutesDocument } from '../../generated/operations';
import { EntityAnchor } from '../facts/EntityAnchor';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { Icon } from '../shell/icons';
import { Waiting } from '../shell/Waiting';
import { formatNumber } from '../vocabulary/format';
import { onDays, together, type Where } from '../seizures/choice';
import { daysIn, type Days } from '../seizures/period';
import { SeizureList } from '../seizures/SeizureList';
import type { Counting, Opened } from './address';
import { countriesOf, going, seizedOn, type Way } from './ways';

interface Props {
  opened: Opened;
  days: Days;
  before: Days;
  counting: Counting;
  conditions: readonly Where[];
  /** What, when and from where. */
  of: (...days: Days[]) => string;
  /** The name of a country, as far as it is known. */
  nameOf: (country: string) => string;
  onClose: () => void;
}

/** The seizures behind a flow, a way, a route or a year. */
export function Behind({ opened, days, before, counting, conditions, of, nameOf, onClose }: Props) {
  const own = daysOf(opened, days, before);
  const within = own.length > 1 ? { or: own.map(onDays) } : onDays(own[0] ?? days);
  return (
    <>
      <header>
        <div>
          <h2>
            <Heading opened={opened} nameOf={nameOf} />
          </h2>
          <p className="muted">{of(...own)}</p>
        </div>
        <button type="button" className="button" aria-label="Close" onClick={onClose}>
          <Icon name="remove" />
        </button>
      </header>
      {opened.what === 'flow' || opened.what === 'passage' ? (
        <OnRoutes way={opened} {...{ days, counting, conditions }} />
      ) : (
        <SeizureList conditions={[...conditions, within, ...narrowed(opened)]} />
      )}
    </>
  );
}

function daysOf(opened: Opened, days: Days, before: Days): Days[] {
  if (opened.what === 'year') return [daysIn(opened.year) ?? days];
  if (opened.what !== 'route') return [days];
  return { now: [days], before: [before], both: [days, before] }[opened.when];
}

const narrowed = (opened: Exclude<Opened, Way>): Where[] => {
  if (opened.what === 'route') return [{ route: { id: { eq: opened.id } } }];
  return opened.routed ? [{ route: { id: { isNull: false } } }] : [];
};

function Heading({ opened, nameOf }: Pick<Props, 'opened' | 'nameOf'>) {
  if (opened.what === 'route') return <RouteName id={opened.id} />;
  if (opened.what === 'year') return `${opened.year}, ${opened.routed ? 'with a route' : 'all seizures'}`;
  return countriesOf(opened).map(nameOf).join(' → ');
}

function RouteName({ id }: { id: string }) {
  const { answer } = useAnswer(NameEntityDocument, { id });
  return answer?.entity ? <EntityAnchor entity={answer.entity} /> : id;
}

const atMost = 1000;

/** A flow or a way is on several routes: these, and the seizures of them all. */
function OnRoutes({ way, days, counting, conditions }: { way: Way } & Pick<Props, 'days' | 'counting' | 'conditions'>) {
  const { answer, failure, again } = useAnswer(RankRoutesDocument, {
    period: days,
    where: together(conditions),
    passing: [...new Set(countriesOf(way))],
    counting,
    first: atMost,
  });
  if (failure) return <Failure reason={failure} again={again} />;
  if (!answer) return <Waiting>Reading the routes …</Waiting>;
  const routes = going(answer.routeRanking, way, counting);
  if (routes.length === 0) return <p className="not-reported">No such seizure is reported.</p>;
  return (
    <>
      {answer.routeRanking.length === atMost && (
        <p className="notice">More than {formatNumber(atMost)} routes pass these countries; some are left out here.</p>
      )}
      <details>
        <summary>
          On {formatNumber(routes.length)} {routes.length === 1 ? 'route' : 'routes'}
        </summary>
        <ul className="on-routes">
          {routes.map(({ route, seizures }) => (
            <li key={route.id}>
              <EntityAnchor entity={route} /> <span className="muted">{formatNumber(seizures)}</span>
            </li>
          ))}
        </ul>
      </details>
      <SeizureList conditions={[...conditions, onDays(days), seizedOn(routes, way, counting)]} />
    </>
  );
}
