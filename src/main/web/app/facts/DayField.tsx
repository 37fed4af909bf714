import { useEffect, useState } from 'react';
import { isDay } from './days';

interface Props {
  label: string;
  day: string | null;
  onDay: (day: string | null) => void;
}

/** A day to write or pick; only a whole day is taken over, so that one can type. */
export function DayField({ label, day, onDay }: Props) {
  const [text, setText] = useState(day ?? '');
  useEffect(() => setText(day ?? ''), [day]);
  return (
    <label className="day-field">
      {label}{' '}
      <input
        type="date"
        min="1900-01-01"
        max="2099-12-31"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          if (target.value === '' ? !target.validity.badInput : isDay(target.value)) onDay(target.value || null);
        }}
        onBlur={() => setText(day ?? '')}
      />
    </label>
  );
}
