import { formatNumber } from '../vocabulary/format';
import { KindSymbol } from '../vocabulary/KindSymbol';
import { useVocabulary } from '../vocabulary/vocabulary';
import { draggedEntity } from './drag';
import type { Search } from './useSearch';

interface Props {
  id: string;
  search: Search;
  active: number;
  onActive: (index: number) => void;
  onOpen: (id: string) => void;
}

/** The list under the search box. */
export function SearchResults({ id, search, active, onActive, onOpen }: Props) {
  const vocabulary = useVocabulary();
  const nodes = search.found?.nodes ?? [];
  return (
    <div className="search-results" data-testid="search-results">
      <ul id={id} role="listbox" aria-label="Found">
        {nodes.map((entity, index) => (
          <li
            key={entity.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            data-testid="search-result"
            onPointerMove={() => onActive(index)}
            tabIndex={-1}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(draggedEntity, entity.id)}
            onClick={() => onOpen(entity.id)}
          >
            <KindSymbol kind={entity.kind} />
            <span className="search-name">{entity.name}</span>
            <span className="muted">{vocabulary.kind(entity.kind).one}</span>
          </li>
        ))}
      </ul>
      <p className="search-note muted" role="status">
        {noteOn(search)}
      </p>
    </div>
  );
}

/** What the list itself does not say. */
export function noteOn({ found, failure, text }: Search): string {
  if (failure) return failure;
  if (!found) return 'Searching …';
  if (found.nodes.length === 0) return `Nothing matches “${text}”. Search looks at names, aliases and descriptions.`;
  const shown = formatNumber(found.nodes.length);
  if (found.totalCount > found.nodes.length) return `${shown} of ${formatNumber(found.totalCount)} shown, best first`;
  return found.nodes.length === 1 ? '1 match' : `${shown} matches`;
}
