import { useEffect, type ReactNode } from 'react';
import { Icon } from './icons';
import { useFolded } from './useFolded';

interface Props {
  /** Under which name the browser remembers whether it is folded. */
  name: string;
  label: string;
  side: 'left' | 'right';
  testid: string;
  /** What is to be seen in it: whenever that becomes something else, it unfolds. */
  shows?: string | null;
  children: ReactNode;
}

/** A panel beside the work that folds away, which the browser remembers. */
export function SidePanel({ name, label, side, testid, shows = null, children }: Props) {
  const [folded, toggle, unfold] = useFolded(name);
  useEffect(() => {
    if (shows !== null) unfold();
  }, [shows, unfold]);
  const says = `${folded ? 'Unfold' : 'Fold'} ${label.toLowerCase()}`;
  return (
    <section
      className={`side-panel ${side}${folded ? ' folded' : ''}`}
      aria-label={label}
      data-testid={testid}
      data-folded={folded}
    >
      <button
        type="button"
        className="side-fold"
        aria-expanded={!folded}
        aria-label={says}
        title={says}
        onClick={toggle}
      >
        <Icon name="side" />
      </button>
      {!folded && children}
    </section>
  );
}
