import { useEffect } from 'react';
import { commandOf } from './chart/keys';
import type { Explorer } from './useExplorer';

const writing = 'input, textarea, select, [contenteditable]';

/** Undo and redo work wherever the focus is, but in a field, where they are the field's own, and on the chart, which has its keys. */
export function useUndoKeys({ undo, redo }: Explorer): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target as Element | null)?.closest?.(writing)) return;
      const command = commandOf(event);
      if (command !== 'undo' && command !== 'redo') return;
      event.preventDefault();
      (command === 'undo' ? undo : redo)();
    };
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, [undo, redo]);
}
