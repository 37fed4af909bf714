/** How a file is read, as far as its sender says so. What is left out is found out. */
export interface Order {
  profile?: string;
  sheet?: string;
  encoding?: string;
  delimiter?: string;
  /** The decimal sign of columns for which the profile says none. */
  decimal?: string;
  /** What stands first in dates such as 03/04/2011, where the profile does not say. */
  dates?: string;
  /** How what the file says is to be handled. */
  marking?: string;
  /** Values of the profile's parameters, such as the name of a network. */
  parameters: Readonly<Record<string, string>>;
  /** Columns of this file that fill other fields than the profile says; an empty field leaves the column out. */
  mapping: Readonly<Record<string, string>>;
}

/** What the server answers to POST /imports/preview. */
export interface Preview {
  /** Stands for the file for a while, so that it need not be sent again. */
  upload: string;
  form: FileForm;
  profile: string | null;
  /** All profiles, the one that fits best first. */
  profiles: readonly Fit[];
  columns: readonly Column[];
  /** All fields that a column can fill. */
  fields: readonly FieldChoice[];
  /** The first rows. */
  rows: readonly PreviewRow[];
  /** Of the whole file. */
  summary: Summary;
  /** Where the file is a pack of facts: what it states. It has no columns, then. */
  pack?: PackContents;
}

export interface PackContents {
  source: string | null;
  name: string | null;
  kinds: readonly { kind: string; count: number }[];
  links: number;
  /** Rows that are new or changed. */
  fresh: number;
  unchanged: number;
  /** Entities that the version in force is about and this one is not. */
  gone: number;
  goneIds: readonly string[];
  /** What is wrong; it can be loaded where nothing is. */
  problems: readonly { file: string; line: number; message: string }[];
  problemCount: number;
}

export interface FileForm {
  format: string;
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  sheets: readonly string[];
}

export interface Fit {
  name: string;
  title: string;
  /** From 0 to 1. */
  fit: number;
}

export interface Column {
  name: string;
  field: string | null;
  proposals: readonly string[];
}

export interface FieldChoice {
  name: string;
  description: string;
}

export interface PreviewRow {
  number: number;
  cells: readonly string[];
  verdict: 'ACCEPTED' | 'REJECTED';
  problems: readonly Problem[];
  /** What was understood, in plain words. */
  record: string | null;
}

export interface Problem {
  code: string;
  column: string;
  value: string | null;
  sentence: string;
  severity: Severity;
}

export type Severity = 'REJECTED' | 'FLAGGED';

export interface Summary {
  rows: number;
  accepted: number;
  rejected: number;
  codes: readonly CodeCount[];
}

/** How often a code is found, with one of the rows. */
export interface CodeCount {
  code: string;
  severity: Severity;
  count: number;
  example: { row: number } & Problem;
}

/** A way of reading files. */
export interface Profile {
  name: string;
  title: string;
  description: string | null;
  parameters: readonly Parameter[];
  /** Whether there is a form to fill in. */
  template: boolean;
}

export interface Parameter {
  name: string;
  title: string;
  mandatory: boolean;
}

export const noOrder: Order = { parameters: {}, mapping: {} };

/** The problems of a row that belong to its cells, by the place of the column; -1 for those of the whole row. */
export function problemsByCell(row: PreviewRow, columns: readonly Column[]): ReadonlyMap<number, readonly Problem[]> {
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const found = new Map<number, Problem[]>();
  for (const problem of row.problems) {
    const place = places.get(problem.column) ?? -1;
    found.set(place, [...(found.get(place) ?? []), problem]);
  }
  return found;
}

/** The worst of several problems: what rejects a row before what only flags it. */
export const worst = (problems: readonly Problem[]): Problem | undefined =>
  problems.find(({ severity }) => severity === 'REJECTED') ?? problems[0];
