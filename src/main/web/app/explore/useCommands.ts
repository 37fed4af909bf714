import type { KeyboardEvent } from 'react';
import type { ChartControls } from './chart/ChartCanvas';
import { commandOf, type Command } from './chart/keys';
import { nameOfBundle } from './bundleName';
import { commonNeighbours, connect } from './questions';
import type { Explorer } from './useExplorer';

export interface Panels {
  lasso: () => void;
  note: () => void;
  /** Ends the lasso. */
  stop: () => void;
  filter: () => void;
  board: () => void;
  help: () => void;
}

export interface Commands {
  run: (command: Command) => void;
  can: (command: Command) => boolean;
  onKey: (event: KeyboardEvent) => void;
}

/** What buttons and keys do: the same, by the same name. */
export function useCommands(explorer: Explorer, controls: { current: ChartControls | null }, panels: Panels): Commands {
  const { chart, history, entities, selected, step, find } = explorer;
  const bundles = [...chart.bundles.keys()].filter((name) => selected.includes(`bundle|${name}`));
  const allPinned = entities.length > 0 && entities.every((id) => chart.pinned.has(id));
  const some = entities.length > 0;

  const does: Readonly<Record<Command, (() => void) | null>> = {
    undo: history.past.length > 0 ? explorer.undo : null,
    redo: history.future.length > 0 ? explorer.redo : null,
    all: () => explorer.selectAll([...explorer.seen.entities]),
    none: () => {
      panels.stop();
      explorer.selectAll([]);
    },
    expand: selected.length === 1 ? () => explorer.expandElement(selected[0] ?? '') : null,
    remove: selected.length > 0 ? () => explorer.removeElements(selected) : null,
    hide: some ? () => step({ does: 'hide', ids: entities }) : null,
    reveal: chart.hidden.size > 0 ? () => step({ does: 'reveal' }) : null,
    pin: some ? () => step({ does: allPinned ? 'unpin' : 'pin', ids: entities }) : null,
    bundle:
      entities.length > 1 ? () => step({ does: 'bundle', name: nameOfBundle(chart, entities), ids: entities }) : null,
    unbundle: bundles.length > 0 ? () => bundles.forEach((name) => step({ does: 'unbundle', name })) : null,
    paths: entities.length > 1 ? () => void find(connect(entities)) : null,
    common: entities.length > 1 ? () => void find(commonNeighbours(entities)) : null,
    note: panels.note,
    lasso: panels.lasso,
    zoomIn: () => controls.current?.zoomBy(1.25),
    zoomOut: () => controls.current?.zoomBy(0.8),
    fit: () => controls.current?.fit(),
    filter: panels.filter,
    board: panels.board,
    help: panels.help,
  };
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    does[command]?.();
  };
  return { run: (command) => does[command]?.(), can: (command) => does[command] !== null, onKey };
}
