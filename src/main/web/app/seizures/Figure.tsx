import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** What the figure says: of what, when and from where. */
  says: string;
  children: ReactNode;
  /** Whether the rows behind it are shown. */
  open?: boolean;
  onOpen: () => void;
}

/** A figure that says on hover and on focus what it stands for, and opens the rows behind it. */
export function Figure({ says, children, open = false, onOpen }: Props) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const show = () => setPlace(button.current && above(button.current));
  const hide = () => setPlace(null);
  const shown = place !== null;
  useEffect(() => {
    if (!shown) return;
    // To take the focus may scroll; the tip stays with its figure.
    const follow = () => setPlace(button.current && above(button.current));
    window.addEventListener('scroll', follow, { capture: true });
    return () => window.removeEventListener('scroll', follow, { capture: true });
  }, [shown]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="figure-button"
        aria-pressed={open}
        aria-describedby={place ? id : undefined}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={onOpen}
      >
        {children}
      </button>
      {place && (
        <span id={id} className="figure-tip" role="tooltip" style={place}>
          {says}
        </span>
      )}
    </>
  );
}

const half = 140;

function above(element: Element): { left: number; top: number } {
  const box = element.getBoundingClientRect();
  return { left: Math.min(Math.max(box.left + box.width / 2, half), innerWidth - half), top: box.top - 6 };
}
