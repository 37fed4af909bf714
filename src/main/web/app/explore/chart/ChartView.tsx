import { lazy, Suspense, useRef } from 'react';
import { formatNumber } from '../../vocabulary/format';
import type { Chart } from './chart';
import type { ChartControls } from './ChartCanvas';
import { Legend } from './Legend';
import { Toolbar } from './Toolbar';

// The drawing library is large: the page shows, and the search works, before it is there.
const ChartCanvas = lazy(() => import('./ChartCanvas'));

interface Props {
  chart: Chart;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onExpand: (id: string) => void;
  onRemove: (id: string) => void;
  onClear: () => void;
}

/** The chart with its tools, its legend and its size in figures. */
export function ChartView({ chart, selected, onClear, ...canvas }: Props) {
  const controls = useRef<ChartControls>(null);
  return (
    <section className="chart" aria-label="Chart">
      <Suspense fallback={<p className="chart-loading muted">Preparing the chart …</p>}>
        <ChartCanvas chart={chart} selected={selected} controls={controls} {...canvas} />
      </Suspense>
      <Toolbar
        onFit={() => controls.current?.fit()}
        onZoom={(factor) => controls.current?.zoomBy(factor)}
        onArrange={() => void controls.current?.arrange()}
        onRemove={selected ? () => canvas.onRemove(selected) : undefined}
        onClear={onClear}
      />
      <Legend chart={chart} />
      <p className="chart-count" role="status" data-testid="chart-count">
        {size(chart.entities.size, 'entity', 'entities')}, {size(chart.links.size, 'link', 'links')}
      </p>
    </section>
  );
}

const size = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`;
