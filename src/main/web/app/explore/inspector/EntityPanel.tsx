import { OpenEntityDocument } from '../../../generated/operations';
import { useAnswer } from '../../server/useAnswer';
import { MarkButton } from '../../markings/MarkButton';
import { Failure } from '../../shell/Failure';
import { Icon } from '../../shell/icons';
import { linksOf, type Entity } from '../chart/chart';
import type { Explorer } from '../useExplorer';
import { EntityHeading } from './EntityHeading';
import { EntityHistory } from './EntityHistory';
import { Facts } from './Facts';
import { LinkGroups } from './LinkGroups';
import { LinksTable } from './LinksTable';
import { Sources } from './Sources';

/** An entity: what is known of it, what is linked to it, and who says so. */
export function EntityPanel({ entity, explorer }: { entity: Entity; explorer: Explorer }) {
  const { answer, failure, again } = useAnswer(OpenEntityDocument, { id: entity.id });
  const { visit, expandEntity, step } = explorer;
  const known = answer?.entity;
  return (
    <>
      <EntityHeading name={entity.name} kind={entity.kind} marking={known ? known.marking : entity.marking} />
      <div className="actions">
        <button type="button" className="primary" data-testid="expand" onClick={() => void expandEntity(entity.id)}>
          <Icon name="expand" />
          Expand
        </button>
        <button type="button" onClick={() => step({ does: 'remove', ids: [entity.id] })}>
          Remove from chart
        </button>
        {known && <MarkButton id={known.id} name={known.name} marking={known.marking} onMarked={again} />}
      </div>
      {failure && <Failure reason={failure} again={again} />}
      {!answer && !failure && <p className="muted">Reading …</p>}
      {known && <Facts entity={known} onOpen={(id) => void visit(id)} />}
      <LinkGroups entity={entity} explorer={explorer} />
      <LinksTable
        title="Links on the chart"
        links={linksOf(explorer.chart, entity.id)}
        of={entity.id}
        explorer={explorer}
      />
      <EntityHistory entity={entity} explorer={explorer} />
      {known && <Sources citations={known.citations} onOpen={(id) => void visit(id)} />}
    </>
  );
}
