import { formatNumber } from '../../vocabulary/format';
import type { PlacedGroup } from '../chart/chart';
import { largestPage } from '../useChart';
import type { Explorer } from '../useExplorer';
import { EntityLink } from './EntityLink';

/** The neighbours of a group that are on the chart: the chart as a list. */
export function GroupMembers({ group, explorer }: { group: PlacedGroup; explorer: Explorer }) {
  const { chart, select, showGroup } = explorer;
  const page = Math.min(group.count, largestPage);
  const members = group.shown.flatMap((id) => chart.entities.get(id) ?? []);
  return (
    <>
      <ul className="group-members">
        {members.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} onOpen={select} />
          </li>
        ))}
      </ul>
      {group.shown.length < page && (
        <button type="button" className="group-more" onClick={() => void showGroup(group, page)}>
          Show {page < group.count ? 'the first ' : 'all '}
          {formatNumber(page)}
        </button>
      )}
    </>
  );
}
