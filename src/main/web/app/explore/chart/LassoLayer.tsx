import { useState, type PointerEvent } from 'react';
import type { Point } from './chart';

interface Props {
  onLine: (line: readonly Point[], more: boolean) => void;
  onEnd: () => void;
}

/** Lies over the chart while a line is drawn around nodes. */
export function LassoLayer({ onLine, onEnd }: Props) {
  const [line, setLine] = useState<readonly Point[]>([]);
  const at = (event: PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  return (
    <svg
      className="lasso"
      data-testid="lasso"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([at(event)]);
      }}
      onPointerMove={(event) => line.length > 0 && setLine([...line, at(event)])}
      onPointerUp={(event) => {
        if (line.length > 2) onLine(line, event.shiftKey);
        setLine([]);
        onEnd();
      }}
    >
      <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}
