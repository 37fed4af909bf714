import type { Measure } from '../../../generated/operations';
import { Icon, type IconName } from '../../shell/icons';
import { communities, rank } from '../questions';
import type { Commands } from '../useCommands';
import type { Explorer } from '../useExplorer';
import { layouts, type LayoutName } from './chart';
import { withKey, type Command } from './keys';
import { layoutNames } from './titles';
import { measureNames } from './measures';

interface Props {
  explorer: Explorer;
  commands: Commands;
  lasso: boolean;
  filtering: boolean;
}

/** What one can do to the chart: to its steps, to what is selected, to the picture as a whole. */
export function Toolbar({ explorer, commands, lasso, filtering }: Props) {
  const { chart, step } = explorer;
  const tool = (icon: IconName, command: Command, label?: string) => (
    <Tool icon={icon} label={withKey(command, label)} can={commands.can(command)} does={() => commands.run(command)} />
  );
  return (
    <div className="toolbar" role="toolbar" aria-label="Chart">
      <div>
        {tool('undo', 'undo')}
        {tool('redo', 'redo')}
      </div>
      <select
        aria-label="Arrange by"
        title="Arrange by"
        value={chart.layout}
        onChange={(event) => step({ does: 'arrange', layout: event.target.value as LayoutName })}
      >
        {layouts.map((layout) => (
          <option key={layout} value={layout}>
            {layoutNames[layout]}
          </option>
        ))}
      </select>
      <div>
        <Tool icon="arrange" label="Arrange anew" does={() => step({ does: 'arrange', layout: chart.layout })} />
        <Tool icon="lasso" label={withKey('lasso')} pressed={lasso} does={() => commands.run('lasso')} />
        {tool('pin', 'pin')}
        {tool('hide', 'hide')}
        {chart.hidden.size > 0 && tool('show', 'reveal', `Show ${chart.hidden.size} hidden`)}
        {tool('bundle', commands.can('unbundle') ? 'unbundle' : 'bundle')}
        {tool('connect', 'paths')}
        {tool('common', 'common')}
        {tool('remove', 'remove')}
        {tool('note', 'note')}
      </div>
      <MarkTools explorer={explorer} />
      <div>
        <Tool icon="filter" label={withKey('filter')} pressed={filtering} does={() => commands.run('filter')} />
        {tool('plus', 'zoomIn')}
        {tool('minus', 'zoomOut')}
        {tool('fit', 'fit')}
        <Tool icon="clear" label="Clear chart" does={explorer.clear} />
        {tool('board', 'board')}
        {tool('help', 'help')}
      </div>
    </div>
  );
}

/** Who matters as size, who belongs together as colour. */
function MarkTools({ explorer }: { explorer: Explorer }) {
  const { chart, seen, step, attempt } = explorer;
  const { size, colour } = chart.marks;
  const onMeasure = (measure: string) => {
    if (measure === '') step({ does: 'mark', marks: { size: null } });
    else void attempt(rank([...seen.entities], measure as Measure));
  };
  const onColour = () => {
    if (colour) step({ does: 'mark', marks: { colour: null } });
    else void attempt(communities([...seen.entities]));
  };
  return (
    <div>
      <select
        aria-label="Size by"
        title="Size by how much each matters among those shown"
        value={size?.measure ?? ''}
        onChange={(event) => onMeasure(event.target.value)}
      >
        <option value="">Same size</option>
        {Object.entries(measureNames).map(([measure, name]) => (
          <option key={measure} value={measure}>
            {name}
          </option>
        ))}
      </select>
      <Tool icon="colours" label="Colour by community" pressed={colour !== null} does={onColour} />
    </div>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  can?: boolean;
  pressed?: boolean;
  does: () => void;
}

function Tool({ icon, label, can = true, pressed, does }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={!can}
      onClick={does}
    >
      <Icon name={icon} />
    </button>
  );
}
