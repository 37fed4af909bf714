import { Icon, type IconName } from '../../shell/icons';

interface Props {
  onFit: () => void;
  onZoom: (factor: number) => void;
  onArrange: () => void;
  onRemove: (() => void) | undefined;
  onClear: () => void;
}

/** What one can do to the chart as a whole. */
export function Toolbar({ onFit, onZoom, onArrange, onRemove, onClear }: Props) {
  return (
    <div className="toolbar" role="toolbar" aria-label="Chart">
      <Tool icon="plus" label="Zoom in" does={() => onZoom(1.25)} />
      <Tool icon="minus" label="Zoom out" does={() => onZoom(0.8)} />
      <Tool icon="fit" label="Fit chart to window" does={onFit} />
      <Tool icon="arrange" label="Arrange anew" does={onArrange} />
      <Tool icon="remove" label="Remove from chart" does={onRemove} />
      <Tool icon="clear" label="Clear chart" does={onClear} />
    </div>
  );
}

function Tool({ icon, label, does }: { icon: IconName; label: string; does: (() => void) | undefined }) {
  return (
    <button type="button" className="tool" aria-label={label} title={label} disabled={!does} onClick={does}>
      <Icon name={icon} />
    </button>
  );
}
