import { nameOfBundle } from '../bundleName';
import type { Explorer } from '../useExplorer';

/** What can be done to the entities that are selected: pin, hide, group, remove. */
export function ChosenTools({ explorer }: { explorer: Explorer }) {
  const { chart, entities, step } = explorer;
  const pinned = entities.length > 0 && entities.every((id) => chart.pinned.has(id));
  return (
    <div className="actions wrap">
      <button
        type="button"
        aria-pressed={pinned}
        onClick={() => step({ does: pinned ? 'unpin' : 'pin', ids: entities })}
      >
        {pinned ? 'Unpin' : 'Pin'}
      </button>
      <button type="button" onClick={() => step({ does: 'hide', ids: entities })}>
        Hide
      </button>
      {entities.length > 1 && (
        <button
          type="button"
          onClick={() => step({ does: 'bundle', name: nameOfBundle(chart, entities), ids: entities })}
        >
          Group
        </button>
      )}
      <button type="button" onClick={() => step({ does: 'remove', ids: entities })}>
        Remove from chart
      </button>
    </div>
  );
}
