import { lazy, Suspense, useRef, useState } from 'react';
import { formatNumber } from '../../vocabulary/format';
import { useCommands } from '../useCommands';
import type { BoardWork } from '../boards/useBoard';
import type { Explorer } from '../useExplorer';
import { useFolded } from '../../shell/useFolded';
import type { ChartControls } from './ChartCanvas';
import { FilterPanel } from './FilterPanel';
import { KeyHelp } from './KeyHelp';
import { Legend } from './Legend';
import { TimeStrip } from './TimeStrip';
import { Toolbar } from './Toolbar';

// The drawing library is large: the page shows, and the search works, before it is there.
const ChartCanvas = lazy(() => import('./ChartCanvas'));

/** The chart with its tools, its legend, its time and its size in figures. */
export function ChartView({ explorer, board }: { explorer: Explorer; board: BoardWork }) {
  const { chart, seen, selected } = explorer;
  const controls = useRef<ChartControls>(null);
  const [lasso, setLasso] = useState(false);
  const [help, setHelp] = useState(false);
  const [unfiltered, toggleFilter] = useFolded('filter', true);
  const commands = useCommands(explorer, controls, {
    lasso: () => setLasso(!lasso),
    stop: () => setLasso(false),
    filter: toggleFilter,
    board: board.show,
    help: () => setHelp(!help),
  });
  return (
    <section className="chart" aria-label="Chart">
      <Toolbar explorer={explorer} commands={commands} lasso={lasso} filtering={!unfiltered} />
      <div className="chart-stage">
        <Suspense fallback={<p className="chart-loading muted">Preparing the chart …</p>}>
          <ChartCanvas
            chart={chart}
            seen={seen}
            selected={selected}
            lasso={lasso}
            controls={controls}
            onPress={explorer.press}
            onExpand={explorer.expandElement}
            onStep={explorer.step}
            onSettle={explorer.settle}
            onDropIn={(id, at) => void explorer.visit(id, at)}
            onLassoed={() => setLasso(false)}
            onKey={commands.onKey}
          />
        </Suspense>
        {!unfiltered && <FilterPanel explorer={explorer} />}
        <Legend explorer={explorer} />
        <ChartCount explorer={explorer} />
        {help && <KeyHelp onClose={() => setHelp(false)} />}
      </div>
      <TimeStrip explorer={explorer} />
    </section>
  );
}

/** How much is on the chart and, where not all of it is shown, how much is. */
function ChartCount({ explorer: { chart, seen } }: { explorer: Explorer }) {
  const all = `${size(chart.entities.size, 'entity', 'entities')}, ${size(chart.links.size, 'link', 'links')}`;
  const hidden = seen.entities.size < chart.entities.size || seen.links.size < chart.links.size;
  return (
    <p className="chart-count" role="status" data-testid="chart-count">
      {hidden
        ? `${formatNumber(seen.entities.size)} of ${size(chart.entities.size, 'entity', 'entities')} shown, `
        : all}
      {hidden && `${formatNumber(seen.links.size)} of ${size(chart.links.size, 'link', 'links')}`}
    </p>
  );
}

const size = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`;
