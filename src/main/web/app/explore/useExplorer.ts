import { useCallback, useEffect, useMemo } from 'react';
import { boardInAddress, chartInAddress, entityInAddress, putInAddress } from './address';
import type { Group, PlacedGroup, Point } from './chart/chart';
import { visibleOf } from './chart/filter';
import { linkId } from './chart/elements';
import { expand, largestPage, nextPage, open, openAll, showGroup, smallGroup, type Outcome } from './questions';
import { entitiesIn, selectionOf } from './selection';
import { useChart } from './useChart';
import { lowerWords } from '../vocabulary/words';
import { useSelected } from './useSelected';

/** The chart together with what is selected on it and what stands in the address. */
export function useExplorer() {
  const work = useChart();
  const { chart, attempt, step, latest } = work;
  const { selected, press, select, selectAll } = useSelected();
  const seen = useMemo(() => visibleOf(chart), [chart]);
  const there = useMemo(() => selected.filter((id) => selectionOf(chart, id) !== null), [chart, selected]);
  const selection = there.length === 1 ? selectionOf(chart, there[0] ?? null) : null;

  const visit = useCallback(
    (id: string, at?: Point) => {
      putInAddress(id, true);
      select(id);
      return attempt(open(id, at));
    },
    [attempt, select],
  );
  useEffect(() => {
    const follow = () => {
      const id = entityInAddress();
      const chart = chartInAddress();
      select(id);
      if (chart) void attempt(openAll(chart.ids, chart.left));
      // What stands on a board or on a chart of several comes with it.
      else if (id && !boardInAddress()) void attempt(open(id));
    };
    follow();
    // A new fragment raises this, too.
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [attempt, select]);
  const shownEntity = selection?.is === 'entity' ? selection.entity.id : null;
  useEffect(() => {
    if (shownEntity) putInAddress(shownEntity, false);
  }, [shownEntity]);

  /** Asks for what connects entities, and selects what is found. */
  const find = useCallback(
    async (asked: Promise<Outcome>) => {
      const found = await attempt(asked);
      if (found?.does !== 'add') return;
      const { nodes, links } = found.found;
      if (nodes.length > mostSelected) return;
      selectAll([...links.map(({ id }) => linkId(id)), ...nodes.map(({ id }) => id)]);
    },
    [attempt, selectAll],
  );
  const expandEntity = useCallback(
    (id: string) => attempt(expand(id, latest.current.present.chart.entities.get(id)?.name ?? id)),
    [attempt, latest],
  );
  const openGroup = useCallback(
    (group: Group, perGroup: number = smallGroup) => attempt(showGroup(group, perGroup, titleOf(group))),
    [attempt],
  );
  const expandElement = (id: string) => {
    const target = selectionOf(chart, id);
    if (target?.is === 'entity') void expandEntity(id);
    if (target?.is === 'group') void openGroup(target.group, target.group.shown.length ? largestPage : smallGroup);
    if (target?.is === 'bundle') step({ does: 'unbundle', name: target.name });
  };
  const removeElements = (ids: readonly string[]) => {
    const entities = entitiesIn(chart, ids);
    if (entities.length > 0) return step({ does: 'remove', ids: entities });
    const target = selectionOf(chart, ids[0] ?? null);
    if (target?.is === 'group') step({ does: 'close', key: target.key });
  };
  const clear = () => {
    step({ does: 'clear' });
    select(null);
    putInAddress(null, true);
  };
  return {
    ...work,
    seen,
    selected: there,
    selection,
    entities: useMemo(() => entitiesIn(chart, there), [chart, there]),
    press,
    select,
    selectAll,
    visit,
    find,
    expandEntity,
    openGroup,
    pageGroup: useCallback((group: PlacedGroup) => attempt(nextPage(group, titleOf(group))), [attempt]),
    closeGroup: useCallback((key: string) => step({ does: 'close', key }), [step]),
    expandElement,
    removeElements,
    clear,
  };
}

/** Of more than this, nobody would see what is selected. */
const mostSelected = 200;

const titleOf = ({ type }: Group): string => `Open a group: ${lowerWords(type)}`;

export type Explorer = ReturnType<typeof useExplorer>;
