import { useCallback, useState } from 'react';
import { ExpandEntityDocument, NeighbourhoodDocument, NameEntityDocument } from '../../generated/operations';
import { reasonOf } from '../server/failure';
import { ask } from '../server/server';
import { closeGroup, foldGroup, openEntity, openGroup, removeEntity } from './chart/changes';
import { emptyChart, type Chart, type Group } from './chart/chart';

/** Groups up to this size open when their entity is expanded; larger ones stay folded until asked for. */
export const smallGroup = 25;
/** The server shows no more of a group than this. */
export const largestPage = 200;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** The chart, what changes it, and what to tell about the last change. */
export function useChart() {
  const [chart, setChart] = useState<Chart>(emptyChart);
  const [notice, setNotice] = useState<string | null>(null);
  const [running, setRunning] = useState(0);

  const attempt = useCallback(async (work: () => Promise<string | undefined>): Promise<void> => {
    setNotice(null);
    setRunning((count) => count + 1);
    const said = await work().catch(reasonOf);
    setRunning((count) => count - 1);
    if (said) setNotice(said);
  }, []);

  const open = useCallback(
    (id: string) =>
      attempt(async () => {
        const { entity } = await ask(NameEntityDocument, { id });
        if (!entity) return `There is no entity “${id}”. It may have been taken back, or the address may be mistyped.`;
        const { name, kind } = entity;
        setChart((before) => openEntity(before, { id: entity.id, name, kind }));
        return undefined;
      }),
    [attempt],
  );

  const show = useCallback(async (id: string, groups: readonly Group[], perGroup: number) => {
    const types = unique(groups.map((group) => group.type));
    const kinds = unique(groups.map((group) => group.kind));
    const { neighbourhood } = await ask(NeighbourhoodDocument, { id, types, kinds, perGroup });
    return (before: Chart) => groups.reduce((made, group) => openGroup(made, group, neighbourhood), before);
  }, []);

  const expand = useCallback(
    (id: string) =>
      attempt(async () => {
        const { linkSummary } = await ask(ExpandEntityDocument, { id });
        const groups = linkSummary.map((group) => ({ ...group, origin: id }));
        const small = groups.filter((group) => group.count <= smallGroup);
        const shown = small.length ? await show(id, small, smallGroup) : (before: Chart) => before;
        const large = groups.filter((group) => group.count > smallGroup);
        setChart((before) => large.reduce(foldGroup, shown(before)));
        return groups.length ? undefined : 'Nothing is linked to this entity.';
      }),
    [attempt, show],
  );

  const showGroup = useCallback(
    (group: Group, perGroup: number = smallGroup) =>
      attempt(async () => {
        const shown = await show(group.origin, [group], perGroup);
        setChart(shown);
        return undefined;
      }),
    [attempt, show],
  );

  return {
    chart,
    notice,
    busy: running > 0,
    open,
    expand,
    showGroup,
    closeGroup: useCallback((key: string) => setChart((before) => closeGroup(before, key)), []),
    remove: useCallback((id: string) => setChart((before) => removeEntity(before, id)), []),
    clear: useCallback(() => setChart(emptyChart), []),
    dismiss: useCallback(() => setNotice(null), []),
  };
}

export type ChartWork = ReturnType<typeof useChart>;
