import { MarkingBadge } from '../markings/MarkingBadge';
import { Failure } from '../shell/Failure';
import { formatMoment, formatNumber } from '../vocabulary/format';
import { addressOfImport } from './address';
import { ImportState } from './ImportState';
import { useImports, type Imports } from './useImports';
import type { LiveProgress } from './useProgress';

interface Props {
  progress: LiveProgress;
  onOpen: (id: string) => void;
}

/** What was loaded, latest first, with what became of the rows. */
export function ImportList({ progress, onOpen }: Props) {
  // Whatever begins or ends changes the list.
  const events = [...progress.imports.values()].map(({ id, phase, status }) => `${id} ${phase} ${status}`);
  const { known, failure, again, more, showMore } = useImports([progress.gaps, ...events].join());
  if (failure) return <Failure reason={failure} again={again} />;
  if (!known) return <p className="muted">Asking what has been loaded …</p>;
  return (
    <section aria-label="Imports">
      <h2>Imports</h2>
      {known.nodes.length === 0 ? (
        <p className="muted">Nothing has been loaded yet.</p>
      ) : (
        <ImportTable imports={known} progress={progress} onOpen={onOpen} />
      )}
      {more.failure && <p role="alert">{more.failure}</p>}
      {known.pageInfo.hasNextPage && (
        <button type="button" className="button" disabled={more.busy} onClick={showMore}>
          Show more of {formatNumber(known.totalCount)}
        </button>
      )}
    </section>
  );
}

function ImportTable({ imports, progress: { imports: underWay }, onOpen }: Props & { imports: Imports }) {
  return (
    <div className="scroll">
      <table className="list" data-testid="imports">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">State</th>
            <th scope="col" className="figure">
              Rows
            </th>
            <th scope="col" className="figure">
              Accepted
            </th>
            <th scope="col" className="figure">
              Duplicates
            </th>
            <th scope="col" className="figure">
              Rejected
            </th>
            <th scope="col">Marking</th>
            <th scope="col">Profile</th>
            <th scope="col">Started</th>
          </tr>
        </thead>
        <tbody>
          {imports.nodes.map((entry) => {
            const counts = underWay.get(entry.id) ?? entry;
            return (
              <tr key={entry.id} data-testid="import">
                <th scope="row">
                  <a
                    href={addressOfImport(entry.id)}
                    onClick={(event) => {
                      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                      event.preventDefault();
                      onOpen(entry.id);
                    }}
                  >
                    {entry.fileName}
                  </a>
                </th>
                <td>
                  <ImportState status={entry.status} reason={entry.reason} progress={underWay.get(entry.id)} />
                </td>
                <td className="figure">{formatNumber(counts.rowsRead)}</td>
                <td className="figure">{formatNumber(counts.accepted)}</td>
                <td className="figure">{formatNumber(counts.duplicates)}</td>
                <td className={counts.rejected > 0 ? 'figure bad' : 'figure'}>{formatNumber(counts.rejected)}</td>
                <td>
                  <MarkingBadge marking={entry.marking} />
                </td>
                <td>{entry.profile}</td>
                <td>{formatMoment(entry.startedAt)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
