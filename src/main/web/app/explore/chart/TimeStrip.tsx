import { useCallback, useMemo } from 'react';
import { DaySlider } from '../../facts/DaySlider';
import { firstDay } from '../../facts/days';
import { usePlay } from '../../facts/usePlay';
import { Icon } from '../../shell/icons';
import { formatDate } from '../../vocabulary/format';
import type { Explorer } from '../useExplorer';
import { useFolded } from '../../shell/useFolded';
import { daysOf } from './census';

const mostTicks = 90;

/** The chart through time: what had happened and what held on a day, with a slider that plays. */
export function TimeStrip({ explorer: { chart, step } }: { explorer: Explorer }) {
  const [folded, toggle] = useFolded('time');
  const days = useMemo(() => daysOf(chart, firstDay), [chart]);
  const [from, to] = [days[0], days.at(-1)];
  const { day } = chart.filter;
  const onDay = useCallback((at: string) => step({ does: 'filter', filter: { day: at } }), [step]);
  // From one day to the next in at most so many strides, however many days there are.
  const strides = useMemo(() => thinned(days, mostTicks), [days]);
  const { playing, toggle: play, stop } = usePlay(day ?? to ?? null, strides, onDay);
  if (!from || !to || from === to) return null;
  return (
    <div className="time-strip" data-testid="time-strip" data-folded={folded}>
      <button type="button" className="tool" aria-label="Time" aria-expanded={!folded} title="Time" onClick={toggle}>
        <Icon name="fold" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={playing ? 'Pause' : 'Play'}
        title={playing ? 'Pause' : 'Play'}
        onClick={play}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <output className="number" data-testid="chart-day">
        {day ? formatDate(day) : 'All days'}
      </output>
      {!folded && <DaySlider label="Day" from={from} to={to} day={day ?? to} changes={strides} onDay={onDay} />}
      <button
        type="button"
        className="button"
        disabled={day === null}
        onClick={() => {
          stop();
          step({ does: 'filter', filter: { day: null } });
        }}
      >
        All days
      </button>
    </div>
  );
}

/** At most so many of these days, the last among them. */
export function thinned(days: readonly string[], most: number): string[] {
  const each = Math.ceil(days.length / most);
  return days.filter((_, at) => (days.length - 1 - at) % Math.max(1, each) === 0);
}
