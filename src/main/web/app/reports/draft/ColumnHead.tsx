import { fieldWords } from '../../vocabulary/words';
import type { Column, FieldChoice } from '../preview';

interface Props {
  column: Column;
  columns: readonly Column[];
  fields: readonly FieldChoice[];
  onMap: (column: string, field: string) => void;
}

/** The name of a column and the field that it fills, which can be changed. */
export function ColumnHead({ column, columns, fields, onMap }: Props) {
  const { name, field, proposals } = column;
  const taken = new Set(columns.map((other) => other.field).filter((other) => other !== field));
  const others = fields.filter((choice) => !proposals.includes(choice.name));
  const option = (value: string) => (
    <option key={value} value={value}>
      {fieldName(value)}
      {taken.has(value) ? ' (instead of another column)' : ''}
    </option>
  );
  const [likely] = proposals;
  return (
    <th scope="col">
      <span className="column-name" title={name}>
        {name || '(no name)'}
      </span>
      <select
        className={field === null ? 'unused' : undefined}
        aria-label={`Field of ${name || 'the column without a name'}`}
        title={fields.find((choice) => choice.name === field)?.description}
        value={field ?? ''}
        onChange={(event) => onMap(name, event.target.value)}
      >
        <option value="">{field === null && likely ? `Not used. ${fieldName(likely)}?` : 'Not used'}</option>
        {proposals.length > 0 && <optgroup label="Proposed">{proposals.map(option)}</optgroup>}
        <optgroup label={proposals.length > 0 ? 'Others' : 'Fields'}>
          {others.map((choice) => option(choice.name))}
          {field !== null &&
            !proposals.includes(field) &&
            !others.some((choice) => choice.name === field) &&
            option(field)}
        </optgroup>
      </select>
    </th>
  );
}

/** seizedOn → Seized on; goods[2].massKg → Goods 2: mass kg. */
export function fieldName(field: string): string {
  const [, line, rest] = /^goods\[(\d+)]\.(\w+)$/.exec(field) ?? [];
  return line && rest ? `Goods ${line}: ${fieldWords(rest).toLowerCase()}` : fieldWords(field);
}
