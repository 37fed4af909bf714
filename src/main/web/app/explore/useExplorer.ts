import { useCallback, useEffect, useState } from 'react';
import { entityInAddress, putInAddress } from './address';
import { selectionOf } from './selection';
import { largestPage, smallGroup, useChart } from './useChart';

/** The chart together with what is selected on it and what stands in the address. */
export function useExplorer() {
  const work = useChart();
  const { chart, open, expand, showGroup, closeGroup, remove } = work;
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const selection = selectionOf(chart, selectedId);

  const select = useCallback((id: string | null) => setSelectedId(id), []);
  const visit = useCallback(
    (id: string) => {
      putInAddress(id, true);
      setSelectedId(id);
      return open(id);
    },
    [open],
  );
  useEffect(() => {
    const follow = () => {
      const id = entityInAddress();
      setSelectedId(id);
      if (id) void open(id);
    };
    follow();
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [open]);
  const shownEntity = selection?.is === 'entity' ? selection.entity.id : null;
  useEffect(() => {
    if (shownEntity) putInAddress(shownEntity, false);
  }, [shownEntity]);

  const expandElement = (id: string) => {
    const target = selectionOf(chart, id);
    if (target?.is === 'entity') void expand(id);
    if (target?.is === 'group') void showGroup(target.group, target.group.shown.length ? largestPage : smallGroup);
  };
  const removeElement = (id: string) => {
    const target = selectionOf(chart, id);
    if (target?.is === 'entity') remove(id);
    if (target?.is === 'group') closeGroup(target.key);
  };
  const clear = () => {
    work.clear();
    setSelectedId(null);
    putInAddress(null, true);
  };
  return { ...work, selectedId, selection, select, visit, expandElement, removeElement, clear };
}

export type Explorer = ReturnType<typeof useExplorer>;
