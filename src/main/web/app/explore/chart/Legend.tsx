import { formatNumber } from '../../vocabulary/format';
import { KindSymbol } from '../../vocabulary/KindSymbol';
import { useVocabulary } from '../../vocabulary/vocabulary';
import type { Chart } from './chart';

/** The kinds that stand on the chart, and how many of each. */
export function Legend({ chart }: { chart: Chart }) {
  const vocabulary = useVocabulary();
  const counts = new Map<string, number>();
  for (const { kind } of chart.entities.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([a], [b]) => vocabulary.order(a) - vocabulary.order(b));
  return (
    <ul className="legend" aria-label="Legend" data-testid="legend">
      {kinds.map(([kind, count]) => (
        <li key={kind} title={vocabulary.kind(kind).description || undefined}>
          <KindSymbol kind={kind} />
          <span className="number">{formatNumber(count)}</span> {vocabulary.noun(kind, count)}
        </li>
      ))}
    </ul>
  );
}
