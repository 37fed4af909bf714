import { onGround } from './colours';
import { outlineOf } from './shapes';
import { useDark } from './useDark';
import { useVocabulary } from './vocabulary';

/** The shape and colour of a kind, as on the chart. Decoration: the kind's name stands beside it. */
export function KindSymbol({ kind }: { kind: string }) {
  const { colour, shape } = useVocabulary().kind(kind);
  const { path, round } = outlineOf(shape);
  const paint = onGround(colour, useDark());
  return (
    <svg className="kind-symbol" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} fill={paint} stroke={paint} strokeWidth={round ? 2 : 0} strokeLinejoin="round" />
    </svg>
  );
}
