import { useEffect, useId, useState, type ReactNode } from 'react';

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
  const show = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const box = currentTarget.getBoundingClientRect();
    const half = 140;
    setPlace({ left: Math.min(Math.max(box.left + box.width / 2, half), innerWidth - half), top: box.top - 6 });
  };
  const hide = () => setPlace(null);
  useEffect(() => {
    if (!place) return;
    // What is scrolled away takes its tip along.
    window.addEventListener('scroll', hide, { capture: true, once: true });
    return () => window.removeEventListener('scroll', hide, { capture: true });
  }, [place]);
  return (
    <>
      <button
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
