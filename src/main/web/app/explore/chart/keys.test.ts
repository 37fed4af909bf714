import { expect, it } from 'vitest';
import { commandOf, commands, keyOf } from './keys';

const press = (
  key: string,
  held: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {},
) => commandOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

it('undoes and redoes as everywhere', () => {
  expect(press('z', { ctrlKey: true })).toBe('undo');
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
  expect(press('y', { ctrlKey: true })).toBe('redo');
  expect(press('z', { metaKey: true })).toBe('undo');
});

it('leaves keys of the browser alone', () => {
  expect(press('p', { ctrlKey: true })).toBeUndefined();
  expect(press('z')).toBeUndefined();
  expect(press('h', { altKey: true })).toBeUndefined();
});

it('knows signs that take Shift on some keyboards', () => {
  expect(press('?', { shiftKey: true })).toBe('help');
  expect(press('+')).toBe('zoomIn');
  expect(press('+', { shiftKey: true })).toBe('zoomIn');
});

it('has no key for two commands', () => {
  const all = commands.map((command) => JSON.stringify({ ...keyOf[command], written: '', does: '' }));
  expect(new Set(all).size).toBe(commands.length);
});
