import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
} from 'react';
import { draggedEntity } from '../../shell/drag';
import { useDark } from '../../vocabulary/useDark';
import { useVocabulary } from '../../vocabulary/vocabulary';
import { useComputed } from '../layouts/useComputed';
import { Backdrop } from '../layouts/Backdrop';
import type { Chart, Point } from './chart';
import { ChartDrawing } from '../drawing/ChartDrawing';
import { isDirection, type Direction } from '../drawing/direction';
import type { View } from '../drawing/View';
import { PaperLayer, type Draft } from '../papers/PaperLayer';
import { describe } from './describe';
import { elementsOf } from './elements';
import type { Visible } from './filter';
import { LassoLayer } from './LassoLayer';
import type { Step } from './steps';

export type ChartControls = Pick<ChartDrawing, 'fit' | 'zoomBy' | 'middle'>;

export interface CanvasProps {
  chart: Chart;
  seen: Visible;
  selected: readonly string[];
  lasso: boolean;
  draft: Draft | null;
  onDraft: (draft: Draft | null) => void;
  onPress: (ids: readonly string[], more: boolean) => void;
  onExpand: (id: string) => void;
  onStep: (step: Step) => void;
  onSettle: (places: ReadonlyMap<string, Point>) => void;
  onDropIn: (id: string, at: Point) => void;
  onLassoed: () => void;
  /** Any key that does not move the selection. */
  onKey: (event: KeyboardEvent) => void;
  controls: Ref<ChartControls>;
}

const nudges: Readonly<Record<Direction, Point>> = {
  ArrowLeft: { x: -24, y: 0 },
  ArrowRight: { x: 24, y: 0 },
  ArrowUp: { x: 0, y: -24 },
  ArrowDown: { x: 0, y: 24 },
};

const says =
  'Link chart. Arrow keys select, with Shift they add to the selection, with Alt they move what is selected; Enter expands, Delete removes, question mark lists all keys.';

/** The chart itself: drag to move, wheel to zoom, double-click to expand, or all of it by keyboard. */
export default function ChartCanvas(props: CanvasProps) {
  const { chart, seen, selected, lasso, controls, onPress, onStep } = props;
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<ChartDrawing>(null);
  const events = useRef(props);
  const [view, setView] = useState<View>({ zoom: 1, pan: { x: 0, y: 0 } });
  const [hovered, setHovered] = useState<string | null>(null);
  const vocabulary = useVocabulary();
  const dark = useDark();
  const elements = useMemo(() => elementsOf(chart, vocabulary, seen), [chart, vocabulary, seen]);
  const { places, ready, backdrop, anchor } = useComputed(chart);

  useEffect(() => {
    events.current = props;
  });
  useEffect(() => {
    const made = new ChartDrawing(container.current as HTMLElement, {
      onPress: (ids, more) => events.current.onPress(ids, more),
      onExpand: (id) => events.current.onExpand(id),
      onSettle: (found) => events.current.onSettle(found),
      onMove: (moved) => events.current.onStep({ does: 'move', places: moved }),
      onView: setView,
      onHover: setHovered,
    });
    drawing.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => drawing.current?.paint(dark), [dark]);
  useEffect(() => {
    if (ready) drawing.current?.show(elements, places, anchor);
  }, [elements, places, anchor, ready]);
  useEffect(() => drawing.current?.select(selected), [selected, elements]);
  useImperativeHandle(controls, () => controlsOf(drawing), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isDirection(event.key)) return props.onKey(event);
    event.preventDefault();
    if (event.altKey)
      return onStep({ does: 'move', places: nudged(drawing.current?.placesOf(selected) ?? [], event.key) });
    const next = drawing.current?.next(selected.at(-1) ?? null, event.key);
    if (next) onPress(event.shiftKey ? [...selected.filter((id) => id !== next), next] : [next], false);
  };
  const onDrop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(draggedEntity);
    const box = container.current?.getBoundingClientRect();
    if (!id || !box || !drawing.current) return;
    event.preventDefault();
    props.onDropIn(id, drawing.current.placeAt({ x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  return (
    <div className="chart-ground" onDragOver={allowDrop} onDrop={onDrop}>
      <Backdrop of={backdrop} view={view} />
      <div
        ref={container}
        className="chart-canvas"
        data-testid="chart"
        role="application"
        aria-roledescription="link chart"
        aria-label={says}
        title={hovered === null ? undefined : describe(chart, vocabulary, hovered)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <p className="unseen" role="status">
        {selected.length > 1 && `${selected.length} selected`}
        {selected.length === 1 && describe(chart, vocabulary, selected[0] ?? '')}
      </p>
      <PaperLayer
        chart={chart}
        seen={seen}
        view={view}
        draft={props.draft}
        onDraft={(draft) => {
          props.onDraft(draft);
          if (!draft) container.current?.focus();
        }}
        onStep={onStep}
      />
      {lasso && (
        <LassoLayer
          onLine={(line, more) => onPress(drawing.current?.within(line) ?? [], more)}
          onEnd={props.onLassoed}
        />
      )}
    </div>
  );
}

const allowDrop = (event: DragEvent) => {
  if (event.dataTransfer.types.includes(draggedEntity)) event.preventDefault();
};

const nudged = (places: readonly (readonly [string, Point])[], key: Direction) =>
  places.map(([id, { x, y }]) => [id, { x: x + nudges[key].x, y: y + nudges[key].y }] as const);

const controlsOf = (drawing: { current: ChartDrawing | null }): ChartControls => ({
  fit: () => drawing.current?.fit(),
  zoomBy: (factor) => drawing.current?.zoomBy(factor),
  middle: () => drawing.current?.middle() ?? { x: 0, y: 0 },
});
