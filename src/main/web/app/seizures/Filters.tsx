import type { ReactNode } from 'react';
import { DayField } from '../facts/DayField';
import type { Changes } from '../shell/useAddress';
import { formatNumber } from '../vocabulary/format';
import { capital } from '../vocabulary/words';
import { allYears, modeWords, type Choice } from './choice';
import { daysIn, textOf } from './period';
import type { Choices } from './useChoices';

interface Props {
  choices: Choices;
  choice: Choice;
  /** What a chosen country means here. */
  countryLabel: string;
  countries: readonly { id: string; name: string }[];
  onGo: (changes: Changes) => void;
  children?: ReactNode;
}

/** Which seizures the page speaks of: of which days, of which substance, by which means, of which country. */
export function Filters({ choices, choice, countryLabel, countries, onGo, children }: Props) {
  const { days, substance, mode, country } = choice;
  const substances = choices.substances.flatMap((each) =>
    each.substance ? [{ ...each.substance, count: each.count }] : [],
  );
  return (
    <div className="filters" role="group" aria-label="Which seizures" data-testid="filters">
      <PeriodChoice choices={choices} choice={choice} onGo={onGo} />
      <DayField
        label="from"
        day={days.from}
        onDay={(from) => from && from <= days.to && onGo({ period: textOf({ ...days, from }) })}
      />
      <DayField
        label="to"
        day={days.to}
        onDay={(to) => to && to >= days.from && onGo({ period: textOf({ ...days, to }) })}
      />
      <Choose label="Substance" value={substance} all="All substances" onChoose={(id) => onGo({ substance: id })}>
        {substances.map(({ id, name, count }) => (
          <option key={id} value={id}>
            {name} ({formatNumber(count)})
          </option>
        ))}
      </Choose>
      <Choose label="Transport" value={mode} all="All means" onChoose={(name) => onGo({ mode: name })}>
        {choices.transports.flatMap(({ transport, count }) =>
          transport ? (
            <option key={transport} value={transport}>
              {capital(modeWords[transport])} ({formatNumber(count)})
            </option>
          ) : (
            []
          ),
        )}
      </Choose>
      <Choose label={countryLabel} value={country} all="All countries" onChoose={(id) => onGo({ country: id })}>
        {countries.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choose>
      {children}
    </div>
  );
}

function PeriodChoice({ choices, choice: { days }, onGo }: Pick<Props, 'choices' | 'choice' | 'onGo'>) {
  const all = allYears(choices);
  const text = textOf(days);
  const years = choices.years.flatMap(({ year, count }) => (year === null ? [] : [{ text: String(year), count }]));
  const known = years.some((year) => year.text === text) || (all !== null && textOf(all) === text);
  return (
    <label className="field">
      Period
      <select value={text} onChange={({ target }) => onGo({ period: target.value })} data-testid="period">
        {all && years.length > 1 && <option value={textOf(all)}>All years</option>}
        {years.toReversed().map((year) => (
          <option key={year.text} value={year.text}>
            {year.text} ({formatNumber(year.count)})
          </option>
        ))}
        {!known && <option value={text}>{daysIn(text) ? 'Other days' : text}</option>}
      </select>
    </label>
  );
}

interface ChooseProps {
  label: string;
  value: string | null;
  all: string;
  onChoose: (value: string | null) => void;
  children: ReactNode;
}

function Choose({ label, value, all, onChoose, children }: ChooseProps) {
  return (
    <label className="field">
      {label}
      <select value={value ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">{all}</option>
        {children}
      </select>
    </label>
  );
}
