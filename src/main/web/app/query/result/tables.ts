// An answer as tables: each list of objects in it is one. What stands deeper is flattened into columns.

export type Value = string | number | boolean;
/** Null is not reported; undefined: there is nothing that could be, as in an empty list. */
export type Cell = Value | null | undefined;

export interface Column {
  /** The names that lead to the value from the beginning of the answer. */
  path: string;
  title: string;
  /** The GraphQL type of the values, where the schema is known. */
  type?: string;
}

export interface Row {
  cells: readonly Cell[];
  /** As it stands in the answer. */
  given: unknown;
}

export interface Table {
  path: string;
  title: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** How many there are in all, where the answer says so. */
  total?: number;
  /** Under which id the answer is on record. */
  auditId?: string;
}

type Thing = Readonly<Record<string, unknown>>;
type Types = ReadonlyMap<string, string>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of the answer, with what it stands in. */
interface List {
  items: { item: Thing; around: readonly { path: string; thing: Thing }[] }[];
  totals: number[];
}

/** The tables of an answer: its lists as they come, outer ones before those in their rows, then what stands alone. */
export function tablesOf(data: unknown, types: Types = new Map()): Table[] {
  if (!isThing(data)) return [];
  const lists = new Map<string, List>();
  collect(data, '', [], lists, types);
  const tables = [...lists].map(([path, list]) => tableOf(path, list, types));
  const alone = single(data, types);
  return [...tables.sort((one, other) => depth(one.path) - depth(other.path)), ...(alone ? [alone] : [])];
}

const depth = (path: string): number => shortOf(path).split('.').length;

function collect(
  thing: Thing,
  path: string,
  around: List['items'][number]['around'],
  lists: Map<string, List>,
  types: Types,
): void {
  for (const [name, value] of Object.entries(thing)) {
    const here = path ? `${path}.${name}` : name;
    if (isThing(value)) collect(value, here, around, lists, types);
    if (!Array.isArray(value) || !isOfThings(value, here, types)) continue;
    const list = lists.get(here) ?? { items: [], totals: [] };
    lists.set(here, list);
    if (typeof thing['totalCount'] === 'number') list.totals.push(thing['totalCount']);
    for (const item of value.filter(isThing)) {
      list.items.push({ item, around });
      collect(item, here, [...around, { path: here, thing: item }], lists, types);
    }
  }
}

/** Of an empty list only the schema can tell. */
const isOfThings = (list: readonly unknown[], path: string, types: Types): boolean =>
  list.some((item) => !isScalar(item)) ||
  (list.length === 0 && [...types.keys()].some((each) => each.startsWith(`${path}.`)));

function tableOf(path: string, { items, totals }: List, types: Types): Table {
  const found = items.map(({ item, around }) => {
    const values: Values = new Map();
    for (const outer of around) gather(outer.thing, outer.path, false, values);
    gather(item, path, true, values);
    return { values, item };
  });
  const outer = new Set(items.flatMap(({ around }) => around.map((each) => each.path)));
  const columns = columnsOf(
    path,
    outer,
    found.map(({ values }) => values),
    types,
  );
  const rows = found.map(({ values, item }) => ({
    cells: columns.map((column) => cellOf(column.path, values)),
    given: item,
  }));
  const total = outer.size === 0 && totals.length === 1 ? totals[0] : undefined;
  return { path, title: shortOf(path), columns, rows, ...(total !== undefined && { total }) };
}

/** What stands in no list, as one row. */
function single(data: Thing, types: Types): Table | undefined {
  const values: Values = new Map();
  gather(data, '', false, values);
  const columns = titled([...values.keys()], '', types);
  if (columns.length === 0) return undefined;
  const cells = columns.map(({ path }) => cellOf(path, values));
  return { path: '', title: 'single values', columns, rows: [{ cells, given: data }] };
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** The single values of a row by their paths; of what is not reported there are none. */
type Values = Map<string, Value[]>;

/** Gathers what is in a thing; what is in lists of things only where `through`. */
function gather(thing: Thing, path: string, through: boolean, values: Values): void {
  const take = (value: unknown, here: string): void => {
    if (Array.isArray(value)) {
      if (through || value.every(isScalar)) value.forEach((each) => take(each, here));
    } else if (isThing(value)) gather(value, here, through, values);
    else values.set(here, [...(values.get(here) ?? []), ...(value === null ? [] : [value as Value])]);
  };
  for (const [name, value] of Object.entries(thing)) take(value, path ? `${path}.${name}` : name);
}

/** A value; several of a list beside each other; null where it, or what it would stand in, is not reported. */
function cellOf(path: string, values: Values): Cell {
  const found = values.get(path);
  if (found?.length) return found.length === 1 ? found[0] : found.map(String).join('; ');
  return [...values].some(([at, { length }]) => length === 0 && `${path}.`.startsWith(`${at}.`)) ? null : undefined;
}

/** In the order of the question where the schema is known, otherwise as they first come. Outer columns stand first. */
function columnsOf(path: string, outer: ReadonlySet<string>, found: readonly Values[], types: Types): Column[] {
  const seen = new Set(found.flatMap((values) => [...values.keys()]));
  const known = [...types.keys()].filter((each) => seen.has(each) || each.startsWith(`${path}.`));
  const all = [...new Set([...known, ...seen])];
  const leaves = all.filter((each) => !all.some((other) => other.startsWith(`${each}.`)));
  const before = leaves.filter((each) => !each.startsWith(`${path}.`));
  const own = leaves.filter((each) => each.startsWith(`${path}.`));
  return titled([...before, ...own], outer.size > 0 ? '' : path, types);
}

/** Columns without what says nothing: the list itself, and the words of pages. */
function titled(paths: readonly string[], within: string, types: Types): Column[] {
  const short = paths.map((path) => shortOf(within ? path.slice(within.length + 1) : path));
  return paths.map((path, at) => {
    const title = short[at] ?? path;
    const unclear = title === '' || short.filter((other) => other === title).length > 1;
    const type = types.get(path);
    return { path, title: unclear ? path : title, ...(type && { type }) };
  });
}

const shortOf = (path: string): string =>
  path
    .split('.')
    .filter((name) => !['nodes', 'edges', 'node'].includes(name))
    .join('.');

/** Rows in the order of a column; what is not reported comes last either way. */
export function sorted(rows: readonly Row[], at: number, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [left, right] = [one.cells[at] ?? null, other.cells[at] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), undefined, { numeric: true });
  });
}
