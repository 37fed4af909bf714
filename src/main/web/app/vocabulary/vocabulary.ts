import { createContext, useContext } from 'react';
import type { DescribeVocabularyQuery } from '../../generated/operations';
import { lowerWords } from './words';

export type Kind = DescribeVocabularyQuery['vocabulary']['kinds'][number];

/** What kinds are called and how they look, as the server describes them. */
export class Vocabulary {
  readonly #kinds: ReadonlyMap<string, Kind>;

  constructor(kinds: readonly Kind[]) {
    this.#kinds = new Map(kinds.map((kind) => [kind.name, kind]));
  }

  /** A kind that the server has not described still gets a name and a symbol. */
  kind(name: string): Kind {
    const one = lowerWords(name);
    return this.#kinds.get(name) ?? { name, one, many: one, colour: '#64748b', shape: 'ellipse', description: '' };
  }

  /** "meeting" for one, "meetings" for any other number. */
  noun(kind: string, count: number): string {
    return count === 1 ? this.kind(kind).one : this.kind(kind).many;
  }

  /** The place of a kind in the order of the schema; kinds that it does not have come last. */
  order(kind: string): number {
    const place = [...this.#kinds.keys()].indexOf(kind);
    return place < 0 ? this.#kinds.size : place;
  }
}

export const VocabularyContext = createContext(new Vocabulary([]));

export const useVocabulary = (): Vocabulary => useContext(VocabularyContext);
