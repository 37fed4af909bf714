import { KindSymbol } from '../../vocabulary/KindSymbol';
import { useVocabulary } from '../../vocabulary/vocabulary';
import type { Entity } from '../chart/chart';

/** An entity in a text; pressing it shows it on the chart. */
export function EntityLink({ entity, onOpen }: { entity: Entity; onOpen: (id: string) => void }) {
  const { one } = useVocabulary().kind(entity.kind);
  return (
    <button type="button" className="entity-link" title={one} onClick={() => onOpen(entity.id)}>
      <KindSymbol kind={entity.kind} />
      {entity.name}
    </button>
  );
}
