import { useCallback, useMemo } from 'react';
import { DaysOfAgreementsDocument } from '../../../generated/operations';
import { DayField } from '../../facts/DayField';
import { dayIn } from '../../facts/days';
import { DaySlider } from '../../facts/DaySlider';
import { useAnswer } from '../../server/useAnswer';
import { Failure } from '../../shell/Failure';
import { Icon } from '../../shell/icons';
import type { Address } from '../../shell/useAddress';
import { Waiting } from '../../shell/Waiting';
import { formatDate } from '../../vocabulary/format';
import { AgreementsOnDayView } from './AgreementsOnDayView';
import { daysOf } from './changes';
import { useDayAnswer } from './useDayAnswer';
import { after, before, usePlay } from '../../facts/usePlay';

/** With whom agreements were in force on a day: a slider over the years, a map, and a table that says the same. */
export function AgreementsView({ address }: { address: Address }) {
  const { at, adjust } = address;
  const { answer, failure, again } = useAnswer(DaysOfAgreementsDocument, {});
  const days = useMemo(() => answer && daysOf(answer), [answer]);
  const day = dayIn(at) ?? days?.known ?? null;
  const state = useDayAnswer(day);
  const onDay = useCallback((next: string | null) => adjust({ day: next }), [adjust]);
  const { playing, toggle, stop } = usePlay(day, days?.changes ?? [], onDay);
  const choose = (next: string | null) => {
    stop();
    onDay(next);
  };
  if (failure) return <Failure reason={failure} again={again} />;
  if (!days || !day) return <Waiting />;
  const [earlier, next] = [before(day, days.changes), after(day, days.changes)];
  return (
    <div className="view agreements-view" data-testid="agreements-view">
      <header>
        <h1>Agreements on mutual assistance</h1>
        <p className="muted">
          {dayIn(at)
            ? `The sources know the state up to ${formatDate(days.known)}.`
            : `Shown: ${formatDate(days.known)}, the last day of which the sources know.`}
        </p>
      </header>
      <section className="day-choice" aria-label="Choice of the day">
        <div className="day-buttons">
          <button type="button" className="button" aria-pressed={playing} onClick={toggle}>
            <Icon name={playing ? 'pause' : 'play'} />
            {playing ? 'Pause' : 'Play'}
          </button>
          <button type="button" className="button" disabled={!earlier} onClick={() => choose(earlier ?? null)}>
            Previous change
          </button>
          <button type="button" className="button" disabled={!next} onClick={() => choose(next ?? null)}>
            Next change
          </button>
          <DayField label="Day" day={day} onDay={choose} />
        </div>
        <DaySlider
          label="Day of the map"
          from={days.from}
          to={days.to}
          day={day}
          changes={days.changes}
          onDay={choose}
        />
      </section>
      {state.failure && <Failure reason={state.failure} again={state.again} />}
      {state.known && <AgreementsOnDayView {...state.known} address={address} />}
    </div>
  );
}
