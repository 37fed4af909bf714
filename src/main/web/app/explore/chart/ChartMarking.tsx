import { useMemo } from 'react';
import { MarkingBadge } from '../../markings/MarkingBadge';
import { strictest } from '../../markings/markings';
import { useMarkingWords } from '../../markings/useMarkingWords';
import type { Explorer } from '../useExplorer';
import { markingsOf } from './marked';

/** How a picture of what the chart shows is to be handled: as the strictest of it. */
export function ChartMarking({ explorer: { chart, seen } }: { explorer: Explorer }) {
  const { levels } = useMarkingWords();
  const marking = useMemo(() => strictest(markingsOf(chart, seen), levels), [chart, seen, levels]);
  if (!marking) return null;
  return (
    <p className="chart-marking" role="note" aria-label="Marking of what the chart shows" data-testid="chart-marking">
      <MarkingBadge marking={marking} />
    </p>
  );
}
