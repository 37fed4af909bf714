import type { Point } from '../chart/chart';

/** What a hand can do to the chart; points are on the screen. */
export interface Hand {
  /** What is at a point. */
  at: (point: Point) => string | null;
  isNode: (id: string) => boolean;
  hover: (id: string | null) => void;
  press: (id: string | null, more: boolean) => void;
  expand: (id: string) => void;
  pan: (by: Point) => void;
  zoom: (factor: number, at: Point) => void;
  drag: (id: string, by: Point) => void;
  drop: () => void;
  /** A box is drawn from corner to corner. */
  box: (from: Point, to: Point) => void;
  /** The box is to be selected from. */
  boxed: (from: Point, to: Point) => void;
}

interface Grip {
  pointer: number;
  id: string | null;
  does: 'drag' | 'pan' | 'box';
  start: Point;
  last: Point;
  moved: boolean;
}

const still = 4;
const betweenPresses = 350;

/** Understands the pointer and the wheel: press, double press, drag of a node, of the ground and of a box, and two fingers. */
export class Gestures {
  readonly #element: HTMLElement;
  readonly #hand: Hand;
  readonly #ends = new AbortController();
  readonly #fingers = new Map<number, Point>();
  #grip: Grip | null = null;
  #before: { id: string | null; at: number } = { id: null, at: 0 };
  #hovered: string | null = null;

  constructor(element: HTMLElement, hand: Hand) {
    this.#element = element;
    this.#hand = hand;
    const on = { signal: this.#ends.signal };
    element.addEventListener('pointerdown', (event) => this.#down(event), on);
    element.addEventListener('pointermove', (event) => this.#move(event), on);
    element.addEventListener('pointerup', (event) => this.#up(event), on);
    element.addEventListener('pointercancel', (event) => this.#cancel(event), on);
    element.addEventListener('pointerleave', () => this.#hover(null), on);
    element.addEventListener('wheel', (event) => this.#wheel(event), { ...on, passive: false });
  }

  end(): void {
    this.#ends.abort();
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || event.target instanceof Element === false) return;
    const start = this.#point(event);
    this.#element.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, start);
    if (this.#fingers.size > 1) return this.#release();
    const id = this.#hand.at(start);
    const does = id !== null && this.#hand.isNode(id) ? 'drag' : event.shiftKey ? 'box' : 'pan';
    this.#grip = { pointer: event.pointerId, id, does, start, last: start, moved: false };
  }

  #move(event: PointerEvent): void {
    const at = this.#point(event);
    const finger = this.#fingers.get(event.pointerId);
    if (finger && this.#fingers.size === 2) this.#pinch(event.pointerId, finger, at);
    if (finger) this.#fingers.set(event.pointerId, at);
    const grip = this.#grip;
    if (!grip) return finger ? undefined : this.#hover(this.#hand.at(at));
    if (grip.pointer !== event.pointerId) return;
    grip.moved ||= Math.hypot(at.x - grip.start.x, at.y - grip.start.y) > still;
    if (!grip.moved) return;
    const by = { x: at.x - grip.last.x, y: at.y - grip.last.y };
    grip.last = at;
    if (grip.does === 'box') this.#hand.box(grip.start, at);
    else if (grip.does === 'drag') this.#hand.drag(grip.id ?? '', by);
    else this.#hand.pan(by);
  }

  #up(event: PointerEvent): void {
    const grip = this.#grip;
    this.#release();
    this.#fingers.delete(event.pointerId);
    if (!grip || grip.pointer !== event.pointerId) return;
    if (grip.moved) {
      if (grip.does === 'box') this.#hand.boxed(grip.start, grip.last);
      return;
    }
    const { id } = grip;
    const twice = id !== null && id === this.#before.id && event.timeStamp - this.#before.at < betweenPresses;
    this.#before = { id: twice ? null : id, at: event.timeStamp };
    if (twice) this.#hand.expand(id);
    else this.#hand.press(id, event.shiftKey || event.ctrlKey || event.metaKey);
  }

  #cancel(event: PointerEvent): void {
    this.#release();
    this.#fingers.delete(event.pointerId);
  }

  #release(): void {
    if (this.#grip?.moved && this.#grip.does === 'drag') this.#hand.drop();
    this.#grip = null;
  }

  #pinch(pointer: number, from: Point, to: Point): void {
    const other = [...this.#fingers].find(([id]) => id !== pointer)?.[1];
    if (!other) return;
    const apart = (a: Point) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
    this.#hand.zoom(apart(to) / apart(from), other);
  }

  #hover(id: string | null): void {
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#element.style.cursor = id === null ? '' : 'pointer';
    this.#hand.hover(id);
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // Two fingers on a touchpad are told as a wheel with Ctrl, by small steps.
    const speed = event.ctrlKey ? 0.01 : 0.0015;
    this.#hand.zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * speed), this.#point(event));
  }

  #point({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}
