interface Props<Name extends string> {
  label: string;
  names: readonly (readonly [Name, string])[];
  chosen: Name;
  onChoose: (name: Name) => void;
}

/** One of a few, all of which are seen. */
export function Switch<Name extends string>({ label, names, chosen, onChoose }: Props<Name>) {
  return (
    <div className="regions" role="group" aria-label={label}>
      {names.map(([name, words]) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {words}
        </button>
      ))}
    </div>
  );
}
