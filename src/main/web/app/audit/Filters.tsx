import type { FormEvent } from 'react';
import type { Address } from '../shell/useAddress';
import { events, outcomes, worded } from './sought';

const texts = [
  ['caller', 'Who', 'Name in full'],
  ['operation', 'Operation', 'Its name, a root field, or GET /exports/csv'],
  ['mentions', 'Mentions', 'Id of an entity, a board or an import'],
  ['look', 'Id', 'As a file or an answer says it'],
] as const;

/** What is looked for, asked for all at once: each answer is an entry of its own. */
export function Filters({ address }: { address: Address }) {
  const { at, go } = address;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = [...form].map(([name, value]) => [name, String(value).trim() || null]);
    go({ ...(Object.fromEntries(given) as Record<string, string | null>), after: null });
  };
  return (
    <form className="filters" aria-label="Look for" onSubmit={send}>
      {texts.map(([name, label, hint]) => (
        <label key={name} className="labelled">
          {label}
          <input name={name} defaultValue={at.get(name) ?? ''} placeholder={hint} autoComplete="off" />
        </label>
      ))}
      <Choice name="event" label="What" choices={events} chosen={at.get('event')} />
      <Choice name="outcome" label="Outcome" choices={outcomes} chosen={at.get('outcome')} />
      <label className="labelled">
        Since (UTC)
        <input name="since" type="date" defaultValue={at.get('since') ?? ''} />
      </label>
      <label className="labelled">
        Until (UTC)
        <input name="until" type="date" defaultValue={at.get('until') ?? ''} />
      </label>
      <button type="submit" className="button primary">
        Look
      </button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  choices: readonly string[];
  chosen: string | null;
}

function Choice({ name, label, choices, chosen }: ChoiceProps) {
  return (
    <label className="labelled">
      {label}
      <select name={name} defaultValue={chosen ?? ''}>
        <option value="">any</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {worded(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
