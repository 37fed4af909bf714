import { formatDate } from '../../vocabulary/format';
import { linksOf, type Entity } from '../chart/chart';
import type { Explorer } from '../useExplorer';
import { EntityLink } from './EntityLink';
import { eventsOf } from './events';

/** What happened when, as far as sources date it and it is on the chart. */
export function EntityHistory({ entity, explorer }: { entity: Entity; explorer: Explorer }) {
  const { chart, select } = explorer;
  const events = eventsOf(entity, linksOf(chart, entity.id));
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="history-title" data-testid="history">
      <h3 id="history-title">History on the chart</h3>
      <ol className="history">
        {events.map(({ date, what, other, link }, at) => {
          const end = other === null ? undefined : chart.entities.get(other);
          return (
            <li key={`${at} ${link?.id ?? ''}`}>
              <time dateTime={date}>{formatDate(date)}</time>
              <span>
                {what} {end && <EntityLink entity={end} onOpen={select} />}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
