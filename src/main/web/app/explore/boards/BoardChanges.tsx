import { formatNumber } from '../../vocabulary/format';
import type { Changes } from './boardQuestions';

const shown = 20;

interface Props {
  changes: Changes;
  onRenew: () => void;
  onForget: () => void;
}

/** What is different in the graph of today from what the board was saved with. */
export function BoardChanges({ changes, onRenew, onForget }: Props) {
  const { gone, newLinks, goneLinks, newEntities, truncated } = changes;
  const lines = [
    count(newEntities.length, 'entity that the steps find now', 'entities that the steps find now'),
    count(newLinks.length, 'link that is not on it', 'links that are not on it'),
    count(goneLinks.length, 'link that is gone', 'links that are gone'),
    count(gone?.length ?? 0, 'entity that is gone', 'entities that are gone'),
  ].filter((line) => line !== '');
  return (
    <section aria-label="Since it was saved" data-testid="changes">
      <h3>Since it was saved</h3>
      {lines.length === 0 && !truncated && <p>Nothing on it has changed.</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {truncated && <li>There may be more: not all could be compared.</li>}
      </ul>
      {gone === null && <p className="muted">Whether entities are gone is not told to those who may not see all.</p>}
      {gone && gone.length > 0 && (
        <p className="muted">
          Gone: {gone.slice(0, shown).join(', ')}
          {gone.length > shown && ' …'}{' '}
          <button type="button" className="button" onClick={onForget}>
            Save the board without them
          </button>
        </p>
      )}
      {(newLinks.length > 0 || newEntities.length > 0) && (
        <button type="button" className="button" onClick={onRenew}>
          Bring it up to date
        </button>
      )}
    </section>
  );
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${formatNumber(number)} ${number === 1 ? one : many}`;
}
