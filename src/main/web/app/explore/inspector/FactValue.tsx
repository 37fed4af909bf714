import { Fragment } from 'react';
import type { Entity } from '../chart/chart';
import { EntityLink } from './EntityLink';
import { textOf } from './facts';
import { fieldWords } from '../../vocabulary/words';

interface Props {
  path: string;
  value: unknown;
  onOpen: (id: string) => void;
}

const isEntity = (value: object): value is Entity => 'id' in value && 'kind' in value;

/** The value of a fact: text, an entity to open, a list of either, or a record of several. */
export function FactValue({ path, value, onOpen }: Props) {
  if (Array.isArray(value)) {
    if (value.length === 1) return <FactValue path={path} value={value[0]} onOpen={onOpen} />;
    return (
      <ul className="fact-list">
        {value.map((item: unknown, index) => (
          <li key={index}>
            <FactValue path={path} value={item} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) return <FactRecord path={path} value={value} onOpen={onOpen} />;
  return <>{textOf(path, value as string | number | boolean)}</>;
}

/** Several values in one line; of those that are true or false, only the true ones are worth a word. */
function FactRecord({ path, value, onOpen }: Props & { value: object }) {
  const parts = Object.entries(value)
    .filter(([key, part]) => part !== null && part !== false && !(isEntity(value) && /^(id|name|kind)$/.test(key)))
    .map(([key, part]: [string, unknown]) => ({ key, part: part === true ? null : part }));
  return (
    <span className="fact-record">
      {parts.map(({ key, part }) => (
        <Fragment key={key}>
          {part === null ? (
            <span className="muted">{fieldWords(key).toLowerCase()}</span>
          ) : (
            <span className="number">
              <FactValue path={`${path}.${key}`} value={part} onOpen={onOpen} />
            </span>
          )}{' '}
        </Fragment>
      ))}
      {isEntity(value) && <EntityLink entity={value} onOpen={onOpen} />}
    </span>
  );
}
