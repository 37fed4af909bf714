import { formatNumber } from '../../vocabulary/format';
import { KindSymbol } from '../../vocabulary/KindSymbol';
import { useVocabulary } from '../../vocabulary/vocabulary';
import { lowerWords } from '../../vocabulary/words';
import { groupKey, type Group } from '../chart/chart';
import type { Explorer } from '../useExplorer';
import { GroupMembers } from './GroupMembers';

/** One group: pressing it opens it on the chart, pressing it again takes it away. */
export function LinkGroup({ group, explorer }: { group: Group; explorer: Explorer }) {
  const vocabulary = useVocabulary();
  const { chart, openGroup, closeGroup } = explorer;
  const key = groupKey(group);
  const placed = chart.groups.get(key);
  const open = placed !== undefined && placed.shown.length > 0;
  const partly = open && placed.shown.length < group.count;
  return (
    <li>
      <button
        type="button"
        className="group"
        data-testid="link-group"
        data-link-type={group.type}
        aria-expanded={open}
        onClick={() => (open ? closeGroup(key) : void openGroup(group))}
      >
        <KindSymbol kind={group.kind} />
        <span>
          <span className="number">{formatNumber(group.count)}</span> {vocabulary.noun(group.kind, group.count)}{' '}
          <span className="muted">
            {group.direction === 'IN' && <Arrow />}({lowerWords(group.type)}){group.direction === 'OUT' && <Arrow />}
          </span>
        </span>
        <span className="group-state" aria-hidden="true">
          {open ? '−' : '+'}
        </span>
      </button>
      {partly && (
        <p className="muted group-part">
          {formatNumber(placed.shown.length)} of {formatNumber(group.count)} shown
        </p>
      )}
      {open && <GroupMembers group={placed} explorer={explorer} />}
    </li>
  );
}

/** Links run towards the entity or away from it. */
const Arrow = () => <span aria-hidden="true"> → </span>;
