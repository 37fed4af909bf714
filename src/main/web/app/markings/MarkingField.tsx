import { useEffect, useId, useState, type ReactNode } from 'react';
import { suggestions } from './markings';
import { useMarkingWords } from './useMarkingWords';

interface Props {
  label: ReactNode;
  given: string;
  /** Told when the marking is written, not with every letter. */
  onGiven: (marking: string) => void;
}

/** Where a marking is written, with the words that it may have. The server says what is wrong with one. */
export function MarkingField({ label, given, onGiven }: Props) {
  const [text, setText] = useState(given);
  useEffect(() => setText(given), [given]);
  const words = useMarkingWords();
  const list = useId();
  const commit = () => {
    if (text.trim() !== given) onGiven(text.trim());
  };
  return (
    <label className="labelled">
      {label}
      <input
        value={text}
        list={list}
        placeholder="such as TLP:AMBER//REL TO JP"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <datalist id={list}>
        {suggestions(text, words).map((marking) => (
          <option key={marking} value={marking} />
        ))}
      </datalist>
    </label>
  );
}
