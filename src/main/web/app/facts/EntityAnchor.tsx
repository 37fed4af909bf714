import { addressOf } from '../explore/address';
import { KindSymbol } from '../vocabulary/KindSymbol';
import { useVocabulary } from '../vocabulary/vocabulary';

export interface Named {
  id: string;
  name: string;
  kind: string;
}

/** An entity in a text, which leads to the link chart. */
export function EntityAnchor({ entity }: { entity: Named }) {
  const { one } = useVocabulary().kind(entity.kind);
  return (
    <a className="fact-link" href={addressOf(entity.id)} title={`Explore this ${one}`}>
      <KindSymbol kind={entity.kind} />
      <span>{entity.name}</span>
    </a>
  );
}
