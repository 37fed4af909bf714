import { useEffect, useState } from 'react';
import { ListImportsDocument, type ListImportsQuery } from '../../generated/operations';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { formatMoment, formatNumber } from '../vocabulary/format';
import { addressOfImport } from './address';
import { ImportState } from './ImportState';
import type { Progress } from './useProgress';

type Imports = ListImportsQuery['imports'];

const pageSize = 25;

interface Props {
  progress: ReadonlyMap<string, Progress>;
  onOpen: (id: string) => void;
}

/** What was loaded, latest first, with what became of the rows. */
export function ImportList({ progress, onOpen }: Props) {
  const [size, setSize] = useState(pageSize);
  const { answer, failure, again } = useAnswer(ListImportsDocument, { first: size });
  const [shown, setShown] = useState<Imports>();
  useEffect(() => {
    if (answer) setShown(answer.imports);
  }, [answer]);
  // Whatever begins or ends changes the list.
  const events = [...progress.values()].map(({ id, phase, status }) => `${id} ${phase} ${status}`).join();
  useEffect(() => {
    if (events) again();
  }, [events, again]);

  if (failure) return <Failure reason={failure} again={again} />;
  if (!shown) return null;
  return (
    <section aria-label="Imports">
      <h2>Imports</h2>
      {shown.nodes.length === 0 ? (
        <p className="muted">Nothing has been loaded yet.</p>
      ) : (
        <ImportTable imports={shown} progress={progress} onOpen={onOpen} />
      )}
      {shown.pageInfo.hasNextPage && (
        <button type="button" className="button" onClick={() => setSize(size * 4)}>
          Show more of {formatNumber(shown.totalCount)}
        </button>
      )}
    </section>
  );
}

function ImportTable({ imports, progress, onOpen }: Props & { imports: Imports }) {
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
            <th scope="col">Profile</th>
            <th scope="col">Started</th>
          </tr>
        </thead>
        <tbody>
          {imports.nodes.map((entry) => {
            const counts = progress.get(entry.id) ?? entry;
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
                  <ImportState status={entry.status} reason={entry.reason} progress={progress.get(entry.id)} />
                </td>
                <td className="figure">{formatNumber(counts.rowsRead)}</td>
                <td className="figure">{formatNumber(counts.accepted)}</td>
                <td className="figure">{formatNumber(counts.duplicates)}</td>
                <td className={counts.rejected > 0 ? 'figure bad' : 'figure'}>{formatNumber(counts.rejected)}</td>
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
