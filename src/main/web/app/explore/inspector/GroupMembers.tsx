import { Icon } from '../../shell/icons';
import { formatNumber } from '../../vocabulary/format';
import { membersOf, type PlacedGroup } from '../chart/chart';
import { linkId } from '../chart/elements';
import { largestPage } from '../questions';
import type { Explorer } from '../useExplorer';
import { EntityLink } from './EntityLink';

// By name, with numbers in names by their size: the 2nd meeting before the 10th.
const byName = new Intl.Collator(undefined, { numeric: true });

/** The neighbours of a group that are on the chart, each with its link: the chart as a list. */
export function GroupMembers({ group, explorer }: { group: PlacedGroup; explorer: Explorer }) {
  const { chart, select, openGroup, pageGroup } = explorer;
  const members = membersOf(chart, group).sort((a, b) => byName.compare(a.entity.name, b.entity.name));
  const page = Math.min(group.count, largestPage);
  return (
    <>
      <ul className="group-members">
        {members.map(({ entity, link }) => (
          <li key={link.id}>
            <EntityLink entity={entity} onOpen={select} />
            <button
              type="button"
              className="tool"
              aria-label={`Link to ${entity.name}`}
              title="Show the link and its sources"
              onClick={() => select(linkId(link.id))}
            >
              <Icon name="link" />
            </button>
          </li>
        ))}
      </ul>
      {group.shown.length < page && (
        <button type="button" className="group-more" onClick={() => void openGroup(group, page)}>
          Show {page < group.count ? 'the first ' : 'all '}
          {formatNumber(page)}
        </button>
      )}
      {group.shown.length >= page && group.shown.length < group.count && (
        <button type="button" className="group-more" onClick={() => void pageGroup(group)}>
          Show {formatNumber(Math.min(largestPage, group.count - group.shown.length))} more
        </button>
      )}
    </>
  );
}
