import { useState } from 'react';
import type { Explorer } from '../useExplorer';
import { EntityLink } from './EntityLink';

/** A group that the analyst made: its name, its members, and the way back. */
export function BundlePanel({ name, ids, explorer }: { name: string; ids: readonly string[]; explorer: Explorer }) {
  const { chart, step, selectAll } = explorer;
  const [wanted, setWanted] = useState(name);
  const free = wanted.trim() !== '' && !chart.bundles.has(wanted.trim());
  const rename = () => {
    step({ does: 'bundle', name: wanted.trim(), ids });
    selectAll([`bundle|${wanted.trim()}`]);
  };
  return (
    <>
      <header className="entity-heading">
        <p className="muted">Group of {ids.length}</p>
        <h2 data-testid="inspector-name">{name}</h2>
      </header>
      <form
        className="actions wrap"
        onSubmit={(event) => {
          event.preventDefault();
          if (free) rename();
        }}
      >
        <label className="inline-field">
          Name
          <input value={wanted} maxLength={80} onChange={(event) => setWanted(event.target.value)} />
        </label>
        <button type="submit" disabled={!free}>
          Rename
        </button>
        <button type="button" onClick={() => step({ does: 'unbundle', name })}>
          Ungroup
        </button>
      </form>
      <ul className="selected-list">
        {ids.map((id) => {
          const entity = chart.entities.get(id);
          return <li key={id}>{entity && <EntityLink entity={entity} onOpen={explorer.select} />}</li>;
        })}
      </ul>
    </>
  );
}
