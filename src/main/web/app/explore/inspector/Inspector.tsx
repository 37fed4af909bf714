import type { Explorer } from '../useExplorer';
import { EntityPanel } from './EntityPanel';
import { GroupPanel } from './GroupPanel';
import { LinkPanel } from './LinkPanel';

/** What is selected on the chart, in words: the facts, the links, and who says so. */
export function Inspector({ explorer }: { explorer: Explorer }) {
  const { selection } = explorer;
  return (
    <aside className="inspector" aria-label="Inspector" data-testid="inspector">
      {!selection && <p className="muted inspector-empty">Select an entity or a link to see its facts and sources.</p>}
      {selection?.is === 'entity' && (
        <EntityPanel key={selection.entity.id} entity={selection.entity} explorer={explorer} />
      )}
      {selection?.is === 'link' && <LinkPanel link={selection.link} explorer={explorer} />}
      {selection?.is === 'group' && <GroupPanel group={selection.group} explorer={explorer} />}
    </aside>
  );
}
