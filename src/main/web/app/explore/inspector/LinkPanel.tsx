import { MarkingBadge } from '../../markings/MarkingBadge';
import { formatSpan } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';
import type { Link } from '../chart/chart';
import type { Explorer } from '../useExplorer';
import { EntityLink } from './EntityLink';
import { Sources } from './Sources';

/** A link: from where to where, since when, and who says so. */
export function LinkPanel({ link, explorer }: { link: Link; explorer: Explorer }) {
  const { chart, select, visit } = explorer;
  const [from, to] = [chart.entities.get(link.from), chart.entities.get(link.to)];
  const span = formatSpan(link.validFrom, link.validTo);
  return (
    <>
      <header className="entity-heading">
        <p className="muted">Link</p>
        <h2 data-testid="inspector-name">{enumWords(link.type)}</h2>
        <MarkingBadge marking={link.marking} />
      </header>
      <dl className="facts">
        <div>
          <dt>From</dt>
          <dd>{from && <EntityLink entity={from} onOpen={select} />}</dd>
        </div>
        <div>
          <dt>To</dt>
          <dd>{to && <EntityLink entity={to} onOpen={select} />}</dd>
        </div>
        <div className={span ? '' : 'muted'}>
          <dt>Valid</dt>
          <dd>{span || 'not recorded'}</dd>
        </div>
      </dl>
      <Sources citations={link.citations} onOpen={(id) => void visit(id)} />
    </>
  );
}
