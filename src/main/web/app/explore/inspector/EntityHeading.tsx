import { MarkingBadge } from '../../markings/MarkingBadge';
import { capital } from '../../vocabulary/words';
import { KindSymbol } from '../../vocabulary/KindSymbol';
import { useVocabulary } from '../../vocabulary/vocabulary';

/** The name of an entity, under its kind, and its marking. */
export function EntityHeading({
  name,
  kind,
  marking,
}: {
  name: string;
  kind: string;
  marking?: string | null | undefined;
}) {
  const { one, description } = useVocabulary().kind(kind);
  return (
    <header className="entity-heading">
      <p className="muted" title={description || undefined}>
        <KindSymbol kind={kind} />
        {capital(one)}
      </p>
      <h2 data-testid="inspector-name">{name}</h2>
      <MarkingBadge marking={marking} />
    </header>
  );
}
