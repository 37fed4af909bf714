import { useState } from 'react';
import { ExampleList } from './ExampleList';
import { SavedList } from './SavedList';

/** The questions to choose from: those that were saved, and the examples. */
export function LibraryPanel() {
  const [search, setSearch] = useState('');
  return (
    <section className="library" aria-label="Queries" data-testid="library">
      <h2>Queries</h2>
      <label className="labelled">
        Find a query
        <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      <SavedList search={search} />
      <ExampleList search={search} />
    </section>
  );
}
