import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Icon } from '../../shell/icons';
import type { Point } from '../chart/chart';
import { isNote, type Note, type Picture } from '../chart/papers';

interface Props {
  paper: Note | Picture;
  /** What it is pinned to. */
  name: string | null;
  at: Point;
  zoom: number;
  onDrag: (by: Point) => void;
  onMove: (by: Point) => void;
  onEdit: (() => void) | null;
  onRemove: () => void;
}

const stride = 24;
const strides: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -stride, y: 0 },
  ArrowRight: { x: stride, y: 0 },
  ArrowUp: { x: 0, y: -stride },
  ArrowDown: { x: 0, y: stride },
};
const still = 3;

/** Notes can be read, however far the chart is away, and do not cover it where it is near. */
export const sizeAt = (zoom: number): number => Math.max(0.75, Math.min(1.15, zoom));

/** A note or a picture: drag it, or move it by arrow keys; Enter changes a note, Delete removes it. */
export function PaperCard({ paper, name, at, zoom, onDrag, onMove, onEdit, onRemove }: Props) {
  const start = useRef<Point | null>(null);
  const by = ({ clientX, clientY }: PointerEvent): Point => {
    const { x, y } = start.current ?? { x: clientX, y: clientY };
    return { x: (clientX - x) / zoom, y: (clientY - y) / zoom };
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current) onDrag(by(event));
  };
  const onPointerUp = (event: PointerEvent) => {
    const moved = by(event);
    const dragged = start.current !== null && Math.hypot(moved.x, moved.y) * zoom > still;
    start.current = null;
    if (dragged) onMove(moved);
    else onDrag({ x: 0, y: 0 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const along = strides[event.key];
    if (along) onMove(along);
    else if (event.key === 'Enter' && onEdit) onEdit();
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
  };
  const what = isNote(paper) ? 'Note' : 'Picture';
  const words = isNote(paper) ? paper.text : paper.caption;
  return (
    <article
      className="paper"
      data-testid="paper"
      tabIndex={0}
      aria-label={`${what}${name ? ` on ${name}` : ''}: ${words}`}
      style={{ transform: `translate(${at.x}px, ${at.y}px) scale(${isNote(paper) ? sizeAt(zoom) : zoom})` }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onDoubleClick={onEdit ?? undefined}
      onKeyDown={onKeyDown}
    >
      {isNote(paper) ? (
        <p>{paper.text}</p>
      ) : (
        <img
          src={`/boards/${paper.board}/pictures/${paper.id}`}
          alt={paper.caption}
          width={paper.width}
          height={paper.height}
          draggable={false}
        />
      )}
      <div className="paper-tools">
        {onEdit && <Tool icon="write" label="Change note (Enter)" does={onEdit} />}
        <Tool icon="clear" label={`Remove ${what.toLowerCase()} (Del)`} does={onRemove} />
      </div>
    </article>
  );
}

function Tool({ icon, label, does }: { icon: 'write' | 'clear'; label: string; does: () => void }) {
  return (
    <button type="button" className="tool" aria-label={label} title={label} onClick={does}>
      <Icon name={icon} />
    </button>
  );
}
