import { lazy, Suspense, useRef, useState } from 'react';
import { formatNumber } from '../../vocabulary/format';
import { useCommands } from '../useCommands';
import type { BoardWork } from '../boards/useBoard';
import type { Explorer } from '../useExplorer';
import { useFolded } from '../../shell/useFolded';
import type { ChartControls } from './ChartCanvas';
import { ChartMarking } from './ChartMarking';
import { FilterPanel } from './FilterPanel';
import { KeyHelp } from './KeyHelp';
import { Legend } from './Legend';
import type { Draft } from '../papers/PaperLayer';
import { beside } from './papers';
import { TimeStrip } from './TimeStrip';
import { Toolbar } from './Toolbar';

// The drawing library is large: the page shows, and the search works, before it is there.
const ChartCanvas = lazy(() => import('./ChartCanvas'));

/** The chart with its tools, its legend, its time and its size in figures. */
export function ChartView({ explorer, board }: { explorer: Explorer; board: BoardWork }) {
  const { chart, seen, selected } = explorer;
  const controls = useRef<ChartControls>(null);
  const [lasso, setLasso] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [help, setHelp] = useState(false);
  const [unfiltered, toggleFilter] = useFolded('filter', true);
  const commands = useCommands(explorer, controls, {
    lasso: () => setLasso(!lasso),
    note: () => setDraft(draftOn(explorer, controls.current)),
    stop: () => setLasso(false),
    filter: toggleFilter,
    board: board.show,
    help: () => setHelp(!help),
  });
  return (
    <section className="chart" aria-label="Chart">
      <ChartMarking explorer={explorer} />
      <Toolbar explorer={explorer} commands={commands} lasso={lasso} filtering={!unfiltered} />
      <div className="chart-stage">
        <Suspense fallback={<p className="chart-loading muted">Preparing the chart …</p>}>
          <ChartCanvas
            chart={chart}
            seen={seen}
            selected={selected}
            lasso={lasso}
            draft={draft}
            onDraft={setDraft}
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

/** A new note: on the entity that is selected, or else in the middle of what is seen. */
function draftOn({ entities }: Explorer, controls: ChartControls | null): Draft {
  const [on] = entities;
  return on !== undefined && entities.length === 1
    ? { id: null, on, ...beside }
    : { id: null, on: null, ...(controls?.middle() ?? { x: 0, y: 0 }) };
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
