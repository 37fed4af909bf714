import { useState } from 'react';
import type { Group } from '../chart/chart';
import { narrow } from '../questions';
import type { Explorer } from '../useExplorer';
import { conditionOf, narrows, type Narrowing } from './narrowing';

/** A group that is too large to be shown: some of it, by day and by substance. */
export function NarrowGroup({ group, explorer }: { group: Group; explorer: Explorer }) {
  const [wanted, setWanted] = useState<Narrowing>({ from: '', to: '', substance: '' });
  if (!narrows(group)) return null;
  const put = (name: keyof Narrowing) => (event: { target: { value: string } }) =>
    setWanted({ ...wanted, [name]: event.target.value });
  const condition = conditionOf(group, wanted);
  return (
    <form
      className="narrow"
      aria-label="Narrow the group"
      data-testid="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (condition) void explorer.attempt(narrow(group, condition, [...explorer.seen.entities]));
      }}
    >
      <h3>Show some of them</h3>
      <label className="labelled">
        Seized from
        <input type="date" value={wanted.from} onChange={put('from')} />
      </label>
      <label className="labelled">
        until
        <input type="date" value={wanted.to} onChange={put('to')} />
      </label>
      <label className="labelled wide">
        Substance
        <input type="text" value={wanted.substance} placeholder="Part of its name" onChange={put('substance')} />
      </label>
      <button type="submit" className="button" disabled={!condition}>
        Show on chart
      </button>
    </form>
  );
}
