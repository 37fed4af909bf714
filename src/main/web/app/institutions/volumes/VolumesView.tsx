import { OpenVolumesDocument } from '../../../generated/operations';
import { Cited } from '../../facts/Cited';
import { EntityAnchor } from '../../facts/EntityAnchor';
import { useAnswer } from '../../server/useAnswer';
import { useKept } from '../../server/useKept';
import { Failure } from '../../shell/Failure';
import type { Address } from '../../shell/useAddress';
import { Waiting } from '../../shell/Waiting';
import { basesOf } from '../../facts/volumes';
import { IndexChart } from './IndexChart';
import { VolumesTable } from './VolumesTable';

const customary = 1997;

/** How the volume of business grew: the figure of the source, with any base year, and the values themselves. */
export function VolumesView({ address: { at, go } }: { address: Address }) {
  const named = Number(at.get('base'));
  const base = Number.isInteger(named) && named > 0 ? named : customary;
  const asked = useAnswer(OpenVolumesDocument, { base });
  const answer = useKept(asked.answer);
  if (asked.failure) return <Failure reason={asked.failure} again={asked.again} />;
  const indicators = answer?.indicators.nodes.filter(({ observations }) => observations.length > 0);
  if (!indicators) return <Waiting />;
  const bases = basesOf(indicators);
  return (
    <div className="view volumes-view" data-testid="volumes-view">
      <header className="volumes-heading">
        <h1>Business volumes</h1>
        <label className="field">
          Base year
          <select value={base} onChange={({ target }) => go({ base: target.value })}>
            {[...new Set([...bases, base])].sort().map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </label>
      </header>
      {indicators.length === 0 ? (
        <p className="not-reported">No volumes are recorded.</p>
      ) : bases.includes(base) ? (
        <IndexChart indicators={indicators} base={base} />
      ) : (
        <p role="alert">
          Not every indicator was observed in {base}, so there is no index of that base. Choose another year.
        </p>
      )}
      {indicators.length > 0 && <VolumesTable indicators={indicators} base={base} />}
      {indicators.length > 0 && (
        <section aria-label="Notes and sources" className="volumes-notes" data-testid="volumes-notes">
          <h2>Notes and sources</h2>
          <ul>
            {indicators.map(({ id, name, note, object, countedBy }) => (
              <li key={id}>
                <strong>{name}</strong>
                {object && ` (of ${object})`}: {note ?? <span className="not-reported">no note reported</span>}
                {countedBy && (
                  <>
                    {' '}
                    <span className="muted">Counted by</span> <EntityAnchor entity={countedBy} />
                  </>
                )}
              </li>
            ))}
          </ul>
          <Cited citations={indicators.flatMap(({ citations }) => citations)} />
        </section>
      )}
    </div>
  );
}
