import { useState } from 'react';
import { TakeStockDocument } from '../../generated/operations';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { formatNumber } from '../vocabulary/format';
import { KindSymbol } from '../vocabulary/KindSymbol';
import { useVocabulary } from '../vocabulary/vocabulary';
import { BoardList } from './boards/BoardList';

const first = 12;
// The first of these that there are some of is unfolded.
const beginWith = ['Network', 'Headquarters', 'Seizure'];

/** What there is to explore, while nothing is open. */
export function StartPage({
  onOpen,
  onOpenBoard,
}: {
  onOpen: (id: string) => void;
  onOpenBoard: (id: string) => void;
}) {
  const { answer, failure, again } = useAnswer(TakeStockDocument, { first });
  const [asked, setAsked] = useState<string | null>(null);
  const vocabulary = useVocabulary();
  if (failure) return <Failure reason={failure} again={again} />;
  const kinds = Object.entries(answer ?? {}).filter(([, { totalCount }]) => totalCount > 0);
  const chosen = asked ?? beginWith.find((kind) => kinds.some(([held]) => held === kind));
  const some = kinds.find(([kind]) => kind === chosen);
  return (
    <div className="start" data-testid="start">
      <h1>Follow a link</h1>
      <p className="lead">
        Search for a person, a network, a body, an agreement, a country, a substance or a place, and open it as a chart
        of who and what is linked to it, each link with its source. Press <kbd>/</kbd> to search from anywhere.
      </p>
      <BoardList onOpen={onOpenBoard} />
      {kinds.length > 0 && (
        <section aria-label="In this graph" className="stock">
          <h2>In this graph</h2>
          <ul className="stock-kinds">
            {kinds.map(([kind, { totalCount }]) => (
              <li key={kind}>
                <button type="button" aria-pressed={kind === chosen} onClick={() => setAsked(kind)}>
                  <KindSymbol kind={kind} />
                  <span className="number">{formatNumber(totalCount)}</span> {vocabulary.noun(kind, totalCount)}
                </button>
              </li>
            ))}
          </ul>
          {some && <Some kind={some[0]} {...some[1]} onOpen={onOpen} />}
        </section>
      )}
      {answer && kinds.length === 0 && (
        <p>The graph is empty. Load a report, and what it tells can be searched here.</p>
      )}
    </div>
  );
}

interface Entities {
  kind: string;
  totalCount: number;
  nodes: readonly { id: string; name: string }[];
  onOpen: (id: string) => void;
}

/** The first entities of a kind, to begin with. */
function Some({ kind, totalCount, nodes, onOpen }: Entities) {
  const nouns = useVocabulary().noun(kind, totalCount);
  return (
    <div className="stock-some" role="group" aria-label={`Begin with ${nouns}`} data-testid="begin">
      <ul>
        {nodes.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="entity-link" onClick={() => onOpen(id)}>
              <KindSymbol kind={kind} />
              {name}
            </button>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="muted">
          {nodes.length} of {formatNumber(totalCount)}, {kind === 'Seizure' ? 'the latest' : 'by name'}. Search finds
          the others.
        </p>
      )}
    </div>
  );
}
