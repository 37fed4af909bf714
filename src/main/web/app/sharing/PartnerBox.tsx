import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { step } from '../shell/step';
import { KindSymbol } from '../vocabulary/KindSymbol';
import { matching, type Choice } from './partners';

interface Props {
  choices: readonly Choice[];
  chosen: { id: string; name: string } | null;
  onChoose: (id: string) => void;
}

/** A box to choose a country or an organisation by writing a part of its name or its code. */
export function PartnerBox({ choices, chosen, onChoose }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const list = useId();
  const found = useMemo(() => matching(choices, text ?? '', 12), [choices, text]);
  const unfolded = text !== null;
  const choose = (choice: Choice) => {
    setText(null);
    onChoose(choice.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const choice = found[active];
    if (event.key === 'Enter' && unfolded) {
      event.preventDefault();
      if (choice) choose(choice);
    } else if (event.key === 'Escape') setText(null);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive(unfolded ? step(active, event.key === 'ArrowDown' ? 1 : -1, found.length) : 0);
      setText(text ?? '');
    }
  };
  return (
    <div className="partner-box" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setText(null)}>
      <input
        id={`${list}-box`}
        type="text"
        role="combobox"
        aria-label="With"
        aria-expanded={unfolded}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={unfolded && found.length > 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={choices.length === 0 ? 'Reading …' : 'Country or organisation'}
        value={text ?? chosen?.name ?? ''}
        onFocus={(event) => event.target.select()}
        onClick={() => setText(text ?? '')}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        data-testid="with"
      />
      {unfolded && (
        <ul id={list} role="listbox" aria-label="Countries and organisations">
          {found.map((choice, at) => (
            <li
              key={choice.id}
              id={`${list}-${at}`}
              role="option"
              aria-selected={at === active}
              onPointerMove={() => setActive(at)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <KindSymbol kind={choice.kind} />
              <span>{choice.name}</span>
              <span className="muted">{choice.code ?? 'organisation'}</span>
            </li>
          ))}
          {found.length === 0 && (
            <li className="muted">{choices.length === 0 ? 'Reading …' : `Nothing matches “${text}”.`}</li>
          )}
        </ul>
      )}
    </div>
  );
}
