import { useId } from 'react';
import type { Explorer } from '../useExplorer';
import { filters, noFilter } from './filter';

/** Filters that the legend does not have: by name, by number of links, and what is to stand out as new. */
export function FilterPanel({ explorer: { chart, step } }: { explorer: Explorer }) {
  const { filter } = chart;
  const since = useId();
  return (
    <form
      className="filter-panel"
      aria-label="Filters"
      data-testid="filters"
      onSubmit={(event) => event.preventDefault()}
    >
      <label className="labelled">
        Name contains
        <input
          type="search"
          value={filter.text}
          placeholder="Others are drawn faintly"
          onChange={(event) => step({ does: 'filter', filter: { text: event.target.value } })}
        />
      </label>
      <label className="labelled">
        At least so many links
        <input
          type="number"
          min={0}
          max={999}
          value={filter.degree}
          onChange={(event) =>
            step({ does: 'filter', filter: { degree: Math.max(0, Number(event.target.value) || 0) } })
          }
        />
      </label>
      <label className="labelled" htmlFor={since}>
        Highlight what is new since
        <input
          id={since}
          type="date"
          value={filter.since ?? ''}
          onChange={(event) => step({ does: 'filter', filter: { since: event.target.value || null } })}
        />
      </label>
      <button
        type="button"
        className="button"
        disabled={!filters(filter) && filter.text === '' && filter.since === null}
        onClick={() => step({ does: 'filter', filter: noFilter })}
      >
        Show everything
      </button>
    </form>
  );
}
