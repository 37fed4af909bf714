import { useEffect, useState } from 'react';
import { SeizuresBehindDocument, type SeizuresBehindQuery } from '../../generated/operations';
import { Cited } from '../facts/Cited';
import { EntityAnchor } from '../facts/EntityAnchor';
import { reasonOf } from '../server/failure';
import { ask } from '../server/server';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { Waiting } from '../shell/Waiting';
import { formatDate, formatNumber } from '../vocabulary/format';
import { together, type Where } from './choice';

type Seizure = SeizuresBehindQuery['seizures']['nodes'][number];

/** The seizures for which all conditions hold, the latest first, each with the row that reports it. */
export function SeizureList({ conditions }: { conditions: readonly Where[] }) {
  const where = together(conditions);
  const { answer, failure, again } = useAnswer(SeizuresBehindDocument, { where });
  if (failure) return <Failure reason={failure} again={again} />;
  if (!answer) return <Waiting>Reading the seizures …</Waiting>;
  return <Pages key={JSON.stringify(where)} first={answer.seizures} where={where} />;
}

interface PagesProps {
  first: SeizuresBehindQuery['seizures'];
  where: Where | undefined;
}

function Pages({ first, where }: PagesProps) {
  const [pages, setPages] = useState([first]);
  const [wanted, setWanted] = useState<string | null>(null);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    ask(SeizuresBehindDocument, { where, after: wanted }, abort.signal)
      .then(({ seizures }) => setPages((known) => [...known, seizures]))
      .catch((thrown: unknown) => abort.signal.aborted || setFailure(reasonOf(thrown)))
      .finally(() => abort.signal.aborted || setWanted(null));
    return () => abort.abort();
  }, [wanted, where]);
  const shown = pages.flatMap(({ nodes }) => nodes);
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first).pageInfo;
  if (first.totalCount === 0) return <p className="not-reported">No such seizure is reported.</p>;
  return (
    <div className="seizures" data-testid="seizures">
      <p className="muted" role="status">
        {formatNumber(shown.length)} of {formatNumber(first.totalCount)}{' '}
        {first.totalCount === 1 ? 'seizure' : 'seizures'}, the latest first
      </p>
      <ul>
        {shown.map((seizure) => (
          <Row key={seizure.id} seizure={seizure} />
        ))}
      </ul>
      {failure && <Failure reason={failure} again={() => setWanted(endCursor)} />}
      {hasNextPage && (
        <button type="button" className="button" disabled={wanted !== null} onClick={() => setWanted(endCursor)}>
          {wanted ? 'Reading …' : 'Show more'}
        </button>
      )}
    </div>
  );
}

function Row({ seizure }: { seizure: Seizure }) {
  const { seizedOn, country, goods, route, citations } = seizure;
  return (
    <li data-seizure={seizure.id}>
      <EntityAnchor entity={{ ...seizure, name: goods.map(lineOf).join('; ') || seizure.name }} />
      <small>
        {formatDate(seizedOn)} · seized in {country.name}
        {route ? ` · ${route.name}` : ' · route not reported'}
      </small>
      <Cited citations={citations} />
    </li>
  );
}

/** "Cocaine, 400 Gram": as reported. */
function lineOf({ substance, quantity, unit }: Seizure['goods'][number]): string {
  const amount = quantity === null ? 'quantity not reported' : [formatNumber(quantity), unit].filter(Boolean).join(' ');
  return `${substance.name}, ${amount}`;
}
