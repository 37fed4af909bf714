import { Icon } from '../../shell/icons';
import type { Explorer } from '../useExplorer';
import { BundlePanel } from './BundlePanel';
import { ChartPanel } from './ChartPanel';
import { EntityPanel } from './EntityPanel';
import { GroupPanel } from './GroupPanel';
import { LinkPanel } from './LinkPanel';
import { SelectedPanel } from './SelectedPanel';

interface Props {
  explorer: Explorer;
  folded: boolean;
  onFold: () => void;
}

/** What is selected on the chart, in words: the facts, the links, and who says so. */
export function Inspector({ explorer, folded, onFold }: Props) {
  const label = folded ? 'Unfold inspector' : 'Fold inspector';
  return (
    <aside className="inspector" aria-label="Inspector" data-testid="inspector">
      <button
        type="button"
        className="tool inspector-fold"
        aria-expanded={!folded}
        aria-label={label}
        title={label}
        onClick={onFold}
      >
        <Icon name="side" />
      </button>
      {!folded && <Selected explorer={explorer} />}
    </aside>
  );
}

function Selected({ explorer }: { explorer: Explorer }) {
  const { selection, entities } = explorer;
  switch (selection?.is) {
    case 'entity':
      return <EntityPanel key={selection.entity.id} entity={selection.entity} explorer={explorer} />;
    case 'link':
      return <LinkPanel link={selection.link} explorer={explorer} />;
    case 'group':
      return <GroupPanel group={selection.group} explorer={explorer} />;
    case 'bundle':
      return <BundlePanel key={selection.name} name={selection.name} ids={selection.ids} explorer={explorer} />;
    case undefined:
      return entities.length > 1 ? <SelectedPanel explorer={explorer} /> : <ChartPanel explorer={explorer} />;
  }
}
