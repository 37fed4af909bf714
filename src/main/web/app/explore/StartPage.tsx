import { TakeStockDocument } from '../../generated/operations';
import { BoardList } from './boards/BoardList';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { formatNumber } from '../vocabulary/format';
import { KindSymbol } from '../vocabulary/KindSymbol';
import { useVocabulary } from '../vocabulary/vocabulary';

/** What there is to explore, while nothing is open. */
export function StartPage({
  onOpen,
  onOpenBoard,
}: {
  onOpen: (id: string) => void;
  onOpenBoard: (id: string) => void;
}) {
  const { answer, failure, again } = useAnswer(TakeStockDocument, {});
  const vocabulary = useVocabulary();
  if (failure) return <Failure reason={failure} again={again} />;
  const { start, ...stock } = answer ?? {};
  const kinds = Object.entries(stock).filter(([, { totalCount }]) => totalCount > 0);
  return (
    <div className="start" data-testid="start">
      <h1>Follow a link</h1>
      <p className="lead">
        Search for a body, a post, an agreement, a country, a substance or a place, and open it as a chart of who and
        what is linked to it, each link with its source. Press <kbd>/</kbd> to search from anywhere.
      </p>
      {start && start.nodes.length > 0 && (
        <section aria-label="Begin with">
          <h2>Begin with</h2>
          <ul className="start-list">
            {start.nodes.map(({ id, name, kind }) => (
              <li key={id}>
                <button type="button" className="entity-link" onClick={() => onOpen(id)}>
                  <KindSymbol kind={kind} />
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <BoardList onOpen={onOpenBoard} />
      {kinds.length > 0 && (
        <section aria-label="In this graph">
          <h2>In this graph</h2>
          <ul className="stock">
            {kinds.map(([kind, { totalCount }]) => (
              <li key={kind}>
                <KindSymbol kind={kind} />
                <span className="number">{formatNumber(totalCount)}</span> {vocabulary.noun(kind, totalCount)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer && kinds.length === 0 && (
        <p>The graph is empty. Load a report, and what it tells can be searched here.</p>
      )}
    </div>
  );
}
