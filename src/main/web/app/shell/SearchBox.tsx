import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from './icons';
import { SearchResults } from './SearchResults';
import { step } from './step';
import { type Found, useSearch } from './useSearch';
import { useSlashKey } from './useSlashKey';

/** Finds entities by their words while one types. `onOpen` gets the id of the one that was picked. */
export function SearchBox({ onOpen }: { onOpen: (id: string) => void }) {
  const [text, setText] = useState('');
  const [shown, setShown] = useState(false);
  const [picked, setPicked] = useState<{ of?: Found | undefined; at: number }>({ at: 0 });
  const input = useRef<HTMLInputElement>(null);
  // What is found stays while it is pressed or dragged, wherever the focus goes.
  const held = useRef(false);
  const list = useId();
  const search = useSearch(text.trim());
  const nodes = search.found?.nodes ?? [];
  useSlashKey(input);
  // Kept with its answer: reset by an effect, the first key press after an answer would be lost.
  const active = picked.of === search.found ? picked.at : 0;
  const setActive = (at: number) => setPicked({ of: search.found, at });

  const open = (id: string) => {
    setText('');
    setShown(false);
    input.current?.blur();
    onOpen(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const node = nodes[active];
    if (event.key === 'Enter' && node && search.text === text.trim()) open(node.id);
    else if (event.key === 'Escape') setShown(false);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setShown(true);
      setActive(step(active, event.key === 'ArrowDown' ? 1 : -1, nodes.length));
    }
  };
  const unfolded = shown && text.trim() !== '';
  return (
    <div
      role="search"
      className="search"
      onPointerDown={() => (held.current = true)}
      onPointerUp={() => (held.current = false)}
      onDragEnd={() => {
        held.current = false;
        setShown(false);
      }}
      onBlur={(event) => held.current || event.currentTarget.contains(event.relatedTarget) || setShown(false)}
    >
      <Icon name="search" />
      <input
        ref={input}
        data-testid="search"
        type="search"
        role="combobox"
        aria-label="Search"
        aria-expanded={unfolded}
        aria-controls={list}
        aria-activedescendant={unfolded && nodes.length > 0 ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Search people, networks, bodies, agreements, countries, substances, places"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setShown(true);
        }}
        onFocus={() => setShown(true)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      {unfolded && <SearchResults id={list} search={search} active={active} onActive={setActive} onOpen={open} />}
    </div>
  );
}
