import type { KeyboardEvent } from 'react';
import { formatDate } from '../vocabulary/format';
import { clamp, dayNumber, dayOf, monthsOn } from './days';

interface Props {
  label: string;
  from: string;
  to: string;
  day: string;
  /** Days on which something changes, in their order. */
  changes: readonly string[];
  onDay: (day: string) => void;
  /** Without years, where an axis stands above. */
  bare?: boolean;
}

const months: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 12,
  PageDown: -12,
};

/** A slider over days: dragging goes by days, arrows by months, page keys by years. */
export function DaySlider({ label, from, to, day, changes, onDay, bare = false }: Props) {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const place = (each: string) => `${((dayNumber(each) - first) / (last - first)) * 100}%`;
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, at) =>
    String(Number(from.slice(0, 4)) + at),
  );
  const each = Math.ceil(years.length / 16);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = months[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onDay(dayOf(clamp(dayNumber(monthsOn(day, by)), first, last)));
  };
  return (
    <div className="day-slider">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={formatDate(day)}
        min={first}
        max={last}
        value={clamp(dayNumber(day), first, last)}
        onChange={(event) => onDay(dayOf(Number(event.target.value)))}
        onKeyDown={onKeyDown}
      />
      {!bare && (
        <div className="day-ticks" aria-hidden="true">
          {changes.map((change) => (
            <i key={change} style={{ left: place(change) }} />
          ))}
          {years
            .filter((_, at) => at % each === 0)
            .map((year) => (
              <span key={year} style={{ left: place(`${year}-01-01`) }}>
                {year}
              </span>
            ))}
        </div>
      )}
    </div>
  );
}
