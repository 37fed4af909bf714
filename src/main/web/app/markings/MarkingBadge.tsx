import { lightOf } from './markings';
import './markings.css';

/** How something is to be handled, in the colour of its light and always in words; nothing where it bears no marking. */
export function MarkingBadge({ marking }: { marking: string | null | undefined }) {
  if (!marking) return null;
  return (
    <span className="marking" data-light={lightOf(marking) ?? undefined} data-testid="marking" title="Marking">
      {marking}
    </span>
  );
}
