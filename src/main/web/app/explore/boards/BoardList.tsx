import { ListBoardsDocument } from '../../../generated/operations';
import { MarkingBadge } from '../../markings/MarkingBadge';
import { useAnswer } from '../../server/useAnswer';
import { Icon } from '../../shell/icons';
import { formatMoment } from '../../vocabulary/format';

const first = 50;

interface Props {
  onOpen: (id: string) => void;
  onDelete?: (board: { id: string; name: string; version: number }) => void;
  /** The list is read again where this changes. */
  occasion?: string;
}

/** The boards that are kept, the one saved last first; nothing where there are none. */
export function BoardList({ onOpen, onDelete, occasion }: Props) {
  const { answer, failure } = useAnswer(ListBoardsDocument, { first }, occasion);
  if (failure) return <p className="bad">{failure}</p>;
  const { boards = [], hasNextPage = false } = answer?.boards ?? {};
  if (boards.length === 0) return null;
  return (
    <section aria-label="Boards" data-testid="boards">
      <h2>Boards</h2>
      <ul className="board-list">
        {boards.map(({ id, name, description, version, savedBy, savedAt, marking }) => (
          <li key={id}>
            <button type="button" className="entity-link" title={description} onClick={() => onOpen(id)}>
              {name}
            </button>
            <MarkingBadge marking={marking} />
            <span className="muted">
              {savedBy}, {formatMoment(savedAt)}
            </span>
            {onDelete && (
              <button
                type="button"
                className="tool"
                aria-label={`Delete the board ${name}`}
                title="Delete"
                onClick={() => onDelete({ id, name, version })}
              >
                <Icon name="clear" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && <p className="muted">The last {first} are shown.</p>}
    </section>
  );
}
