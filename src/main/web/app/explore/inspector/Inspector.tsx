import type { Explorer } from '../useExplorer';
import { BundlePanel } from './BundlePanel';
import { ChartPanel } from './ChartPanel';
import { EntityPanel } from './EntityPanel';
import { GroupPanel } from './GroupPanel';
import { LinkPanel } from './LinkPanel';
import { SelectedPanel } from './SelectedPanel';

/** What is selected on the chart, in words: the facts, the links, and who says so. */
export function Inspector({ explorer }: { explorer: Explorer }) {
  const { selection, entities } = explorer;
  return (
    <aside className="inspector" aria-label="Inspector" data-testid="inspector">
      {!selection && entities.length < 2 && <ChartPanel explorer={explorer} />}
      {!selection && entities.length > 1 && <SelectedPanel explorer={explorer} />}
      {selection?.is === 'entity' && (
        <EntityPanel key={selection.entity.id} entity={selection.entity} explorer={explorer} />
      )}
      {selection?.is === 'link' && <LinkPanel link={selection.link} explorer={explorer} />}
      {selection?.is === 'bundle' && (
        <BundlePanel key={selection.name} name={selection.name} ids={selection.ids} explorer={explorer} />
      )}
      {selection?.is === 'group' && <GroupPanel group={selection.group} explorer={explorer} />}
    </aside>
  );
}
