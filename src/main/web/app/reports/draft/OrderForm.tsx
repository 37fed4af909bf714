import { useState, type ReactNode } from 'react';
import type { Parameter, Preview } from '../preview';
import { percent } from '../wording';
import type { Draft } from './useDraft';

interface Props {
  draft: Draft;
  preview: Preview;
  parameters: readonly Parameter[];
}

const encodings = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'Shift_JIS', 'GB18030'];

/** What may help where a file cannot be read as it is: to say what could not be found out, or was, wrongly. */
export function FirstAid({ draft }: { draft: Draft }) {
  const { encoding = '', sheet = '' } = draft.order;
  return (
    <form className="order" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Encoding of a text"
        value={encoding}
        options={encodings.map((name) => [name, name])}
        none="to be found out"
        onChange={(name) => draft.change({ encoding: name })}
      />
      <Text label="Sheet of a workbook" given={sheet} onGiven={(name) => draft.change({ sheet: name })} />
    </form>
  );
}

/** How the file is read: what was found out, and what its sender may say otherwise. */
export function OrderForm({ draft, preview, parameters }: Props) {
  const { form, profile, profiles } = preview;
  return (
    <form className="order" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Profile, and how well it fits"
        value={profile ?? ''}
        options={profiles.map(({ name, title, fit }) => [name, `${percent(fit)}  ${title}`])}
        {...(profile ? {} : { none: 'Choose a profile' })}
        onChange={(name) => draft.change({ profile: name, mapping: {}, parameters: {} })}
      />
      {form.sheets.length > 1 && (
        <Choice
          label="Sheet"
          value={form.sheet ?? ''}
          options={form.sheets.map((name) => [name, name])}
          onChange={(sheet) => draft.change({ sheet })}
        />
      )}
      {form.encoding && (
        <Choice
          label="Encoding"
          value={form.encoding}
          options={[...new Set([form.encoding, ...encodings])].map((name) => [name, name])}
          onChange={(encoding) => draft.change({ encoding })}
        />
      )}
      {form.delimiter && (
        <Choice
          label="Cells parted by"
          value={form.delimiter}
          options={[...new Set([form.delimiter, ',', ';', '\t', '|'])].map((sign) => [sign, nameOf(sign)])}
          onChange={(delimiter) => draft.change({ delimiter })}
        />
      )}
      <Choice
        label="Decimal sign"
        value={draft.order.decimal ?? ''}
        options={[
          ['.', 'point'],
          [',', 'comma'],
        ]}
        none="as in the profile"
        onChange={(decimal) => draft.change({ decimal })}
      />
      <Choice
        label="Order in dates"
        value={draft.order.dates ?? ''}
        options={[
          ['day', 'day first'],
          ['month', 'month first'],
        ]}
        none="as in the profile"
        onChange={(dates) => draft.change({ dates })}
      />
      {parameters
        .filter(({ name }) => name !== 'marking')
        .map((parameter) => (
          <Value key={`${profile} ${parameter.name}`} parameter={parameter} draft={draft} />
        ))}
    </form>
  );
}

const nameOf = (delimiter: string): string =>
  ({ ',': 'a comma', ';': 'a semicolon', '\t': 'a tab', '|': 'a bar' })[delimiter] ?? delimiter;

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  none?: string;
  onChange: (value: string) => void;
}

function Choice({ label, value, options, none, onChange }: ChoiceProps) {
  return (
    <label className="labelled">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {none && <option value="">{none}</option>}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A value for the whole file. */
function Value({ parameter: { name, title, mandatory }, draft }: { parameter: Parameter; draft: Draft }) {
  const { parameters } = draft.order;
  return (
    <Text
      label={
        <>
          {title} {!mandatory && <span className="muted">(if any)</span>}
        </>
      }
      given={parameters[name] ?? ''}
      required={mandatory}
      onGiven={(value) => draft.change({ parameters: { ...parameters, [name]: value } })}
    />
  );
}

interface TextProps {
  label: ReactNode;
  given: string;
  required?: boolean;
  onGiven: (text: string) => void;
}

/** A text counts when one leaves its field, so that not each letter has the file read anew. */
function Text({ label, given, required = false, onGiven }: TextProps) {
  const [text, setText] = useState(given);
  const commit = () => {
    if (text.trim() !== given) onGiven(text.trim());
  };
  return (
    <label className="labelled">
      <span>{label}</span>
      <input
        value={text}
        required={required}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </label>
  );
}
