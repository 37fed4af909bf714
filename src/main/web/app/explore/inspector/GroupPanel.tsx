import { formatNumber } from '../../vocabulary/format';
import { useVocabulary } from '../../vocabulary/vocabulary';
import { groupKey, type PlacedGroup } from '../chart/chart';
import { smallGroup } from '../questions';
import type { Explorer } from '../useExplorer';
import { EntityLink } from './EntityLink';
import { LinkGroup } from './LinkGroup';
import { NarrowGroup } from './NarrowGroup';

/** A group of links that is not shown in full. */
export function GroupPanel({ group, explorer }: { group: PlacedGroup; explorer: Explorer }) {
  const origin = explorer.chart.entities.get(group.origin);
  const noun = useVocabulary().noun(group.kind, group.count);
  return (
    <>
      <header className="entity-heading">
        <p className="muted">Group of links</p>
        <h2 data-testid="inspector-name">
          {formatNumber(group.count)} {noun}
        </h2>
      </header>
      <dl className="facts">
        <div>
          <dt>Linked to</dt>
          <dd>{origin && <EntityLink entity={origin} onOpen={explorer.select} />}</dd>
        </div>
      </dl>
      <ul className="groups">
        <LinkGroup group={group} explorer={explorer} />
      </ul>
      {group.count > smallGroup && <NarrowGroup key={groupKey(group)} group={group} explorer={explorer} />}
    </>
  );
}
