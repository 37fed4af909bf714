import type { MouseEvent } from 'react';
import type { ListBodiesQuery } from '../../generated/operations';
import { formatDate, formatNumber } from '../vocabulary/format';
import { useVocabulary } from '../vocabulary/vocabulary';
import { plain, type Changes } from '../shell/useAddress';
import { addressOfBody, addressOfView, fresh, type ViewName } from './address';
import { bodiesByType, type ListedBody } from './bodies/groups';

interface Props {
  stock: ListBodiesQuery;
  view: ViewName;
  body: string | null;
  onGo: (changes: Changes) => void;
}

/** The bodies in groups, and the other views, each with how much there is of it. */
export function ViewList({ stock, view, body, onGo }: Props) {
  const means =
    stock.units.totalCount +
    stock.equipment.totalCount +
    stock.informationSystems.totalCount +
    stock.reportingLines.totalCount;
  const others: readonly [ViewName, string, number][] = [
    ['agreements', 'Agreements', stock.agreements.totalCount],
    ['volumes', 'Business volumes', stock.indicators.totalCount],
    ['means', 'Means of control', means],
  ];
  const opens = (changes: Changes) => (event: MouseEvent) => {
    if (!plain(event)) return;
    event.preventDefault();
    onGo({ ...fresh, ...changes });
  };
  return (
    <nav className="views" aria-label="Institutions" data-testid="views">
      <section aria-label="Other views">
        <h2>Law and means</h2>
        <ul>
          {others.map(([name, words, count]) => (
            <li key={name}>
              <a
                className="with-count"
                href={addressOfView(name)}
                aria-current={name === view ? 'page' : undefined}
                onClick={opens({ view: name })}
              >
                {words} <span className="count">{formatNumber(count)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {bodiesByType(stock.headquarters.nodes).map(({ type, words, bodies }) => (
        <section key={type} aria-label={words}>
          <h2>
            {words} <span className="count">{formatNumber(bodies.length)}</span>
          </h2>
          <ul>
            {bodies.map((each) => (
              <li key={each.id}>
                <a
                  href={addressOfBody(each.id)}
                  aria-current={each.id === body ? 'page' : undefined}
                  onClick={opens({ body: each.id })}
                >
                  {each.name}
                  <Extent body={each} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** "since 17 Jan 1997 · 14 meetings · 4 policies" */
function Extent({ body }: { body: ListedBody }) {
  const vocabulary = useVocabulary();
  const counted = (kind: string, { totalCount }: { totalCount: number }) =>
    totalCount > 0 ? [`${formatNumber(totalCount)} ${vocabulary.noun(kind, totalCount)}`] : [];
  const parts = [
    ...(body.establishedOn ? [`since ${formatDate(body.establishedOn)}`] : []),
    ...counted('Meeting', body.meetings),
    ...counted('Policy', body.policies),
  ];
  return <small>{parts.join(' · ')}</small>;
}
