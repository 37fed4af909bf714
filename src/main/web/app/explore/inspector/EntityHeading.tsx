import { capital } from '../../vocabulary/words';
import { KindSymbol } from '../../vocabulary/KindSymbol';
import { useVocabulary } from '../../vocabulary/vocabulary';

/** The name of an entity, under its kind. */
export function EntityHeading({ name, kind }: { name: string; kind: string }) {
  const { one, description } = useVocabulary().kind(kind);
  return (
    <header className="entity-heading">
      <p className="muted" title={description || undefined}>
        <KindSymbol kind={kind} />
        {capital(one)}
      </p>
      <h2 data-testid="inspector-name">{name}</h2>
    </header>
  );
}
