import { useEffect, useMemo, useRef, type KeyboardEvent, type Ref, useImperativeHandle } from 'react';
import { useDark } from '../../vocabulary/useDark';
import { useVocabulary } from '../../vocabulary/vocabulary';
import type { Chart } from './chart';
import { ChartDrawing } from './ChartDrawing';
import { isDirection } from './direction';
import { elementsOf } from './elements';

export type ChartControls = Pick<ChartDrawing, 'fit' | 'zoomBy' | 'arrange'>;

interface Props {
  chart: Chart;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onExpand: (id: string) => void;
  onRemove: (id: string) => void;
  controls: Ref<ChartControls>;
}

/** The chart itself: drag to move, wheel to zoom, double-click to expand, or all of it by keyboard. */
export default function ChartCanvas({ chart, selected, onSelect, onExpand, onRemove, controls }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<ChartDrawing>(null);
  const events = useRef({ onSelect, onExpand });
  const vocabulary = useVocabulary();
  const dark = useDark();
  const elements = useMemo(() => elementsOf(chart, vocabulary), [chart, vocabulary]);

  useEffect(() => {
    events.current = { onSelect, onExpand };
  });
  useEffect(() => {
    const made = new ChartDrawing(container.current as HTMLElement, {
      onSelect: (id) => events.current.onSelect(id),
      onExpand: (id) => events.current.onExpand(id),
    });
    drawing.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => drawing.current?.paint(dark), [dark]);
  useEffect(() => drawing.current?.show(elements), [elements]);
  useEffect(() => drawing.current?.select(selected), [selected, elements]);
  useImperativeHandle(controls, () => drawing.current as ChartDrawing, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (isDirection(key)) onSelect(drawing.current?.next(selected, key) ?? selected);
    else if (key === 'Enter' && selected) onExpand(selected);
    else if (key === 'Delete' && selected) onRemove(selected);
    else if (key === 'Escape') onSelect(null);
    else if (key === '+' || key === '-') drawing.current?.zoomBy(key === '+' ? 1.25 : 0.8);
    else if (key === '0') drawing.current?.fit();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={container}
      className="chart-canvas"
      data-testid="chart"
      role="application"
      aria-roledescription="link chart"
      aria-label="Link chart. Arrow keys select, Enter expands, Delete removes, plus and minus zoom, 0 fits."
      tabIndex={0}
      onKeyDown={onKeyDown}
    />
  );
}
