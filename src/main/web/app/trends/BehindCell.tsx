import { firstDay, lastDay } from '../facts/days';
import { Icon } from '../shell/icons';
import { formatDate } from '../vocabulary/format';
import { modeWords, onDays, type Choice, type Where } from '../seizures/choice';
import type { Days } from '../seizures/period';
import { ReadFrom } from '../seizures/ReadFrom';
import { SeizureList } from '../seizures/SeizureList';
import type { Choices } from '../seizures/useChoices';
import type { Cell, Shown } from './address';
import { inGroup } from './groups';

interface Props {
  choices: Choices;
  choice: Choice;
  shown: Shown;
  conditions: readonly Where[];
  of: string;
  opened: Cell | null;
  onClose: () => void;
}

/** The seizures behind a figure or, where none is opened, what all figures are read from. */
export function BehindCell({ choices, choice, shown, conditions, of, opened, onClose }: Props) {
  const days = opened && within(opened.when, choice.days);
  if (!opened || !days) return <Basis choices={choices} />;
  const group = opened.group ? [inGroup(shown.division, opened.group)] : [];
  return (
    <>
      <header>
        <div>
          <h2>
            {nameOf(opened.group, choices)}, {formatDate(opened.when)}
          </h2>
          <p className="muted">{of}</p>
        </div>
        <button type="button" className="button" aria-label="Close" onClick={onClose}>
          <Icon name="remove" />
        </button>
      </header>
      <SeizureList conditions={[...conditions, ...group, onDays(days)]} />
    </>
  );
}

/** The days of a year or month that are in the period; null where there are none. */
function within(when: string, { from, to }: Days): Days | null {
  const [first, last] = [firstDay(when), lastDay(when)];
  if (!first || !last) return null;
  const days = { from: first > from ? first : from, to: last < to ? last : to };
  return days.from <= days.to ? days : null;
}

function nameOf(group: string | null, { substances, countries }: Choices): string {
  if (!group) return 'All seizures';
  const named = [...substances.map((each) => each.substance), ...countries.map((each) => each.country)];
  const means = Object.entries(modeWords).find(([mode]) => mode === group)?.[1];
  return named.find((each) => each?.id === group)?.name ?? (means ? `Seizures ${means}` : group);
}

function Basis({ choices }: Pick<Props, 'choices'>) {
  return (
    <div className="basis">
      <h2>What the figures rest on</h2>
      <ReadFrom choices={choices} />
      <p className="muted">A seizure of several substances counts once for each of them.</p>
      <p className="muted">Choose a figure to see the seizures behind it.</p>
    </div>
  );
}
