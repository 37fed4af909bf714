// What the keys do on the chart, in one list: the help shows it, and the chart follows it.
import type { KeyboardEvent } from 'react';

export const commands = [
  'undo',
  'redo',
  'all',
  'none',
  'expand',
  'remove',
  'hide',
  'reveal',
  'pin',
  'bundle',
  'unbundle',
  'paths',
  'common',
  'note',
  'lasso',
  'zoomIn',
  'zoomOut',
  'fit',
  'filter',
  'board',
  'help',
] as const;
export type Command = (typeof commands)[number];

interface Key {
  /** As the browser names it. */
  keys: readonly string[];
  /** With Ctrl, or with ⌘ on a Mac. */
  control?: boolean;
  shift?: boolean;
  /** As the help writes it. */
  written: string;
  does: string;
}

export const keyOf: Readonly<Record<Command, Key>> = {
  undo: { keys: ['z'], control: true, written: 'Ctrl Z', does: 'Undo' },
  redo: { keys: ['z', 'y'], control: true, shift: true, written: 'Ctrl Shift Z', does: 'Redo' },
  all: { keys: ['a'], control: true, written: 'Ctrl A', does: 'Select all' },
  none: { keys: ['escape'], written: 'Esc', does: 'Select nothing' },
  expand: { keys: ['enter'], written: 'Enter', does: 'Expand' },
  remove: { keys: ['delete', 'backspace'], written: 'Del', does: 'Remove from chart' },
  hide: { keys: ['h'], written: 'H', does: 'Hide' },
  reveal: { keys: ['h'], shift: true, written: 'Shift H', does: 'Show what is hidden' },
  pin: { keys: ['p'], written: 'P', does: 'Pin or unpin' },
  bundle: { keys: ['g'], written: 'G', does: 'Group' },
  unbundle: { keys: ['u'], written: 'U', does: 'Ungroup' },
  paths: { keys: ['c'], written: 'C', does: 'Connect what is selected' },
  common: { keys: ['n'], written: 'N', does: 'Show common neighbours' },
  note: { keys: ['t'], written: 'T', does: 'Write a note' },
  lasso: { keys: ['l'], written: 'L', does: 'Lasso' },
  zoomIn: { keys: ['+', '='], written: '+', does: 'Zoom in' },
  zoomOut: { keys: ['-'], written: '−', does: 'Zoom out' },
  fit: { keys: ['0'], written: '0', does: 'Fit chart to window' },
  filter: { keys: ['f'], written: 'F', does: 'Filters' },
  board: { keys: ['s'], control: true, written: 'Ctrl S', does: 'Board: save, open, export' },
  help: { keys: ['?'], written: '?', does: 'Keys' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const letter = /^[a-z]$/;

/** The command that a press means, if it means any. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Command | undefined {
  if (altKey) return undefined;
  const is = key.toLowerCase();
  const control = ctrlKey || metaKey;
  if (control && !shiftKey && is === 'y') return 'redo';
  return commands.find((command) => {
    const { keys, control: needs = false, shift = false } = keyOf[command];
    // Signs such as + and ? take Shift on some keyboards and not on others.
    return keys.includes(is) && needs === control && (shift === shiftKey || !letter.test(is));
  });
}

/** The label of a tool with its key: "Undo (Ctrl Z)". */
export const withKey = (command: Command, label = keyOf[command].does): string =>
  `${label} (${keyOf[command].written})`;
