import { NameEntityDocument, RankRoutesDocument } from '../../generated/operations';
import { EntityAnchor } from '../facts/EntityAnchor';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { Icon } from '../shell/icons';
import { formatNumber } from '../vocabulary/format';
import { onDays, together, type Where } from '../seizures/choice';
import type { Days } from '../seizures/period';
import { SeizureList } from '../seizures/SeizureList';
import { countriesOf, goes } from './flows';
import type { Opened } from './address';

interface Props {
  opened: Opened;
  days: Days;
  before: Days;
  conditions: readonly Where[];
  /** What, when and from where. */
  of: (days: Days) => string;
  /** The name of a country, as far as it is known. */
  nameOf: (country: string) => string;
  onClose: () => void;
}

/** The seizures behind a flow, a way or a route. */
export function Behind({ opened, days, before, conditions, of, nameOf, onClose }: Props) {
  const own = opened.what === 'route' && opened.before ? before : days;
  return (
    <>
      <header>
        <div>
          <h2>
            {opened.what === 'route' ? <RouteName id={opened.id} /> : countriesOf(opened).map(nameOf).join(' → ')}
          </h2>
          <p className="muted">{of(own)}</p>
        </div>
        <button type="button" className="button" aria-label="Close" onClick={onClose}>
          <Icon name="remove" />
        </button>
      </header>
      {opened.what === 'route' ? (
        <SeizureList conditions={[...conditions, onDays(own), { route: { id: { eq: opened.id } } }]} />
      ) : (
        <OnRoutes opened={opened} days={days} conditions={conditions} />
      )}
    </>
  );
}

function RouteName({ id }: { id: string }) {
  const { answer } = useAnswer(NameEntityDocument, { id });
  return answer?.entity ? <EntityAnchor entity={answer.entity} /> : id;
}

const atMost = 1000;

/** A flow or a way is on several routes: these, and the seizures of them all. */
function OnRoutes({ opened, days, conditions }: Pick<Props, 'opened' | 'days' | 'conditions'>) {
  const { answer, failure, again } = useAnswer(RankRoutesDocument, {
    period: days,
    where: together(conditions),
    passing: [...new Set(countriesOf(opened))],
    first: atMost,
  });
  if (failure) return <Failure reason={failure} again={again} />;
  if (!answer) return <p className="muted">Reading the routes …</p>;
  const routes = answer.routeRanking.filter((each) => goes(each, opened));
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
      <SeizureList
        conditions={[...conditions, onDays(days), { route: { id: { in: routes.map(({ route }) => route.id) } } }]}
      />
    </>
  );
}
