import { useEffect, useState } from 'react';
import { DeleteSavedQueryDocument, ListSavedQueriesDocument } from '../../../generated/operations';
import { MarkingBadge } from '../../markings/MarkingBadge';
import { reasonOf } from '../../server/failure';
import { ask } from '../../server/server';
import { useAnswer } from '../../server/useAnswer';
import { useKept } from '../../server/useKept';
import { Icon } from '../../shell/icons';
import { formatMoment } from '../../vocabulary/format';
import { linkTo, savedAddress } from '../address';
import { useDesk, type SavedQuery } from '../desk';
import { askedOf, useOpen } from '../useOpen';

const first = 100;
const pause = 250;

/** The saved queries that have the words, the one saved last first. */
export function SavedList({ search }: { search: string }) {
  const { changes, activeTab, saved, setDialog, renew } = useDesk();
  const open = useOpen();
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useAnswer(ListSavedQueriesDocument, { search: useSettled(search), first }, String(changes));
  const list = useKept(asked.answer)?.savedQueries;
  const current = saved.get(activeTab()?.id ?? '')?.id;
  const remove = async ({ id, name, version }: SavedQuery) => {
    if (!window.confirm(`Delete the query “${name}” for everybody? This cannot be undone.`)) return;
    setProblem(null);
    await ask(DeleteSavedQueryDocument, { id, version })
      .then(() => renew(id, null))
      .catch((thrown: unknown) => setProblem(reasonOf(thrown)));
  };
  return (
    <section aria-label="Saved queries" data-testid="saved-queries">
      <h3>Saved, for everybody</h3>
      {(asked.failure ?? problem) && (
        <p className="bad" role="alert">
          {asked.failure ?? problem}
        </p>
      )}
      {list?.queries.length === 0 && (
        <p className="muted">{search.trim() ? 'No saved query has these words.' : 'Nobody has saved a query yet.'}</p>
      )}
      <ul>
        {list?.queries.map((query) => (
          <li key={query.id} aria-current={query.id === current || undefined}>
            <button type="button" title={query.description} onClick={() => open(askedOf(query), query)}>
              <span>{query.name}</span>
              <small>
                {query.savedBy}, {formatMoment(query.savedAt)} <MarkingBadge marking={query.marking} />
              </small>
            </button>
            <span className="library-tools">
              <CopyLink query={query} />
              <button
                type="button"
                className="tool"
                aria-label={`Rename ${query.name}`}
                title="Rename"
                onClick={() => setDialog(query)}
              >
                <Icon name="write" />
              </button>
              <button
                type="button"
                className="tool"
                aria-label={`Delete ${query.name}`}
                title="Delete"
                onClick={() => void remove(query)}
              >
                <Icon name="clear" />
              </button>
            </span>
          </li>
        ))}
      </ul>
      {list?.hasNextPage && <p className="muted">The last {first} are shown. Find others by their words.</p>}
    </section>
  );
}

function CopyLink({ query: { id, name } }: { query: SavedQuery }) {
  const [copied, setCopied] = useState(false);
  const link = linkTo(savedAddress(id));
  return (
    <a
      className="tool"
      href={link}
      aria-label={copied ? `Link to ${name} copied` : `Copy the link to ${name}`}
      title={copied ? 'Copied' : 'Copy the link'}
      onClick={(event) => {
        if (!navigator.clipboard) return;
        event.preventDefault();
        void navigator.clipboard.writeText(link).then(() => setCopied(true));
      }}
    >
      <Icon name={copied ? 'yes' : 'link'} />
    </a>
  );
}

/** A text once nobody types any more. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
