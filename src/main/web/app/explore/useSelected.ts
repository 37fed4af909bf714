import { useCallback, useState } from 'react';
import { pressed } from './selection';

const nothing: readonly string[] = [];

/** The ids of what is selected, in the order in which it was. */
export function useSelected() {
  const [selected, setSelected] = useState(nothing);
  const press = useCallback(
    (ids: readonly string[], more: boolean) => setSelected((before) => pressed(before, ids, more)),
    [],
  );
  const select = useCallback((id: string | null) => setSelected(id === null ? nothing : [id]), []);
  return { selected, press, select, selectAll: setSelected };
}
