import { ExpandEntityDocument } from '../../../generated/operations';
import { useAnswer } from '../../server/useAnswer';
import { Failure } from '../../shell/Failure';
import type { Entity } from '../chart/chart';
import { groupKey } from '../chart/chart';
import type { Explorer } from '../useExplorer';
import { LinkGroup } from './LinkGroup';

/** What is linked to an entity, in groups with their counts, each to be opened and closed on the chart. */
export function LinkGroups({ entity, explorer }: { entity: Entity; explorer: Explorer }) {
  const { answer, failure, again } = useAnswer(ExpandEntityDocument, { id: entity.id });
  const groups = answer?.linkSummary.map((group) => ({ ...group, origin: entity.id }));
  return (
    <section aria-labelledby="links-title">
      <h3 id="links-title">Links</h3>
      {failure && <Failure reason={failure} again={again} />}
      {!groups && !failure && <p className="muted">Counting …</p>}
      {groups?.length === 0 && <p className="muted">Nothing is linked to this entity.</p>}
      <ul className="groups" data-testid="link-groups">
        {groups?.map((group) => (
          <LinkGroup key={groupKey(group)} group={group} explorer={explorer} />
        ))}
      </ul>
    </section>
  );
}
