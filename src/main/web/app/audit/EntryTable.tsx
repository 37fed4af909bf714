import { Fragment, useState } from 'react';
import type { ListAuditQuery } from '../../generated/operations';
import { formatNumber } from '../vocabulary/format';
import { EntryDetails } from './EntryDetails';
import { worded } from './sought';

export type Entry = ListAuditQuery['audit']['entries'][number];

/** One line for each entry; who presses it sees all that it says. */
export function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const [open, setOpen] = useState<string | null>(null);
  if (entries.length === 0) return <p className="not-reported">There is no such entry.</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Entries">
      <table className="list" data-testid="audit-entries">
        <thead>
          <tr>
            <th scope="col">When (UTC)</th>
            <th scope="col">Who</th>
            <th scope="col">From</th>
            <th scope="col">What</th>
            <th scope="col">Records by marking</th>
            <th scope="col">Outcome</th>
            <th scope="col" className="figure">
              ms
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Fragment key={entry.sequence}>
              <tr>
                <td>
                  <button
                    type="button"
                    className="plain-link"
                    aria-expanded={open === entry.sequence}
                    onClick={() => setOpen(open === entry.sequence ? null : entry.sequence)}
                  >
                    <time dateTime={entry.at}>{entry.at.replace('T', ' ').replace('Z', '')}</time>
                  </button>
                </td>
                <td>{entry.caller ?? <span className="muted">nobody</span>}</td>
                <td>{entry.address}</td>
                <td className="what">
                  {worded(entry.event)} <strong>{entry.operation ?? entry.fields.join(', ')}</strong>
                  {entry.file && <> {entry.file}</>}
                </td>
                <td>{recordsOf(entry)}</td>
                <td className={entry.outcome && entry.outcome !== 'ANSWERED' ? 'bad' : undefined}>
                  {entry.outcome && worded(entry.outcome)} {entry.code}
                </td>
                <td className="figure">{entry.ms === null ? '' : formatNumber(entry.ms)}</td>
              </tr>
              {open === entry.sequence && (
                <tr>
                  <td colSpan={7}>
                    <EntryDetails entry={entry} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const recordsOf = ({ records }: Entry): string =>
  records.map(({ marking, count }) => `${formatNumber(count)} ${marking ?? 'without'}`).join(', ');
