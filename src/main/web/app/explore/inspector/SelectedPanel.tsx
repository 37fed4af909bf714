import { useState } from 'react';
import { formatNumber } from '../../vocabulary/format';
import { commonNeighbours, connect, linksAmong } from '../questions';
import type { Explorer } from '../useExplorer';
import { ChosenTools } from './ChosenTools';
import { EntityLink } from './EntityLink';
import { LinksTable } from './LinksTable';

const mostListed = 200;
const lengths = [2, 3, 4, 5, 6, 7, 8];

/** Several entities: what connects them, what they have in common, and what can be done to them together. */
export function SelectedPanel({ explorer }: { explorer: Explorer }) {
  const { chart, entities, find, select } = explorer;
  const [maxLength, setMaxLength] = useState(6);
  const chosen = new Set(entities);
  const known = entities.flatMap((id) => chart.entities.get(id) ?? []);
  const among = [...chart.links.values()].filter(({ from, to }) => chosen.has(from) && chosen.has(to));
  return (
    <>
      <header className="entity-heading">
        <p className="muted">Selected</p>
        <h2 data-testid="inspector-name">{formatNumber(entities.length)} entities</h2>
      </header>
      <div className="actions wrap">
        <button type="button" className="primary" onClick={() => void find(connect(entities, maxLength))}>
          {entities.length === 2 ? 'Find paths' : 'Connect'}
        </button>
        <label className="inline-field">
          by at most
          <select value={maxLength} onChange={(event) => setMaxLength(Number(event.target.value))}>
            {lengths.map((length) => (
              <option key={length}>{length}</option>
            ))}
          </select>
          links
        </label>
        <button type="button" onClick={() => void find(commonNeighbours(entities))}>
          Common neighbours
        </button>
        <button type="button" onClick={() => void find(linksAmong(entities))}>
          Links among them
        </button>
      </div>
      <ChosenTools explorer={explorer} />
      <LinksTable title="Links among them on the chart" links={among} explorer={explorer} />
      <section aria-label="Selected entities">
        <h3>Selected entities</h3>
        <ul className="selected-list" data-testid="selected-list">
          {known.slice(0, mostListed).map((entity) => (
            <li key={entity.id}>
              <EntityLink entity={entity} onOpen={select} />
            </li>
          ))}
        </ul>
        {known.length > mostListed && <p className="muted">and {formatNumber(known.length - mostListed)} more</p>}
      </section>
    </>
  );
}
