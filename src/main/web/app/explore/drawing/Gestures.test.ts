import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gestures, type Hand } from './Gestures';

const element = document.createElement('div');
element.setPointerCapture = () => undefined;
let hand: { [Does in keyof Hand]: ReturnType<typeof vi.fn> };
let gestures: Gestures;

beforeEach(() => {
  const does = ['hover', 'press', 'expand', 'pan', 'zoom', 'drag', 'drop', 'box', 'boxed'] as const;
  const nothing = Object.fromEntries(does.map((name) => [name, vi.fn()])) as Omit<typeof hand, 'at' | 'isNode'>;
  // Left of 50 stands a node.
  hand = { ...nothing, at: vi.fn(({ x }: { x: number }) => (x < 50 ? 'a' : null)), isNode: vi.fn(() => true) };
  gestures = new Gestures(element, hand as unknown as Hand);
});
afterEach(() => gestures.end());

const pointer = (type: string, clientX: number, clientY: number, more: PointerEventInit = {}) =>
  element.dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerId: 1, button: 0, ...more }));
const press = (x: number, more: PointerEventInit = {}) => {
  pointer('pointerdown', x, 10, more);
  pointer('pointerup', x, 10, more);
};

describe('a pointer', () => {
  it('presses a node, the ground, and with Shift more', () => {
    press(10);
    press(90);
    press(10, { shiftKey: true });
    expect(hand.press.mock.calls).toEqual([
      ['a', false],
      [null, false],
      ['a', true],
    ]);
  });

  it('expands by a double press, and only then', () => {
    press(10);
    press(10);
    expect(hand.expand).toHaveBeenCalledExactlyOnceWith('a');
    press(10);
    expect(hand.expand).toHaveBeenCalledOnce();
  });

  it('drags a node, and drops it once', () => {
    pointer('pointerdown', 10, 10);
    pointer('pointermove', 12, 10);
    expect(hand.drag).not.toHaveBeenCalled();
    pointer('pointermove', 30, 20);
    pointer('pointerup', 30, 20);
    expect(hand.drag).toHaveBeenCalledExactlyOnceWith('a', { x: 20, y: 10 });
    expect(hand.drop).toHaveBeenCalledOnce();
    expect(hand.press).not.toHaveBeenCalled();
  });

  it('moves the chart by its ground, and with Shift draws a box', () => {
    pointer('pointerdown', 90, 10);
    pointer('pointermove', 120, 40);
    pointer('pointerup', 120, 40);
    expect(hand.pan).toHaveBeenCalledExactlyOnceWith({ x: 30, y: 30 });
    pointer('pointerdown', 90, 10, { shiftKey: true });
    pointer('pointermove', 120, 40);
    pointer('pointerup', 120, 40);
    expect(hand.boxed).toHaveBeenCalledExactlyOnceWith({ x: 90, y: 10 }, { x: 120, y: 40 });
  });

  it('tells what it is over, once', () => {
    pointer('pointermove', 10, 10);
    pointer('pointermove', 20, 10);
    pointer('pointermove', 90, 10);
    expect(hand.hover.mock.calls).toEqual([['a'], [null]]);
  });

  it('zooms by two fingers', () => {
    pointer('pointerdown', 100, 100);
    pointer('pointerdown', 200, 100, { pointerId: 2 });
    pointer('pointermove', 300, 100, { pointerId: 2 });
    expect(hand.zoom).toHaveBeenCalledExactlyOnceWith(2, { x: 100, y: 100 });
  });
});
