// A page may need only so much script to begin with; what it loads later, when that is asked for, does not count.

import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Chunk {
  type: 'chunk';
  isEntry: boolean;
  facadeModuleId: string | null;
  imports: readonly string[];
  code: string;
}

export type Bundle = Readonly<Record<string, Chunk | { type: 'asset' }>>;

/** The bytes of a chunk and of all that it imports at once, gzipped. */
export function weightOf(file: string, bundle: Bundle): number {
  const needed = new Set([file]);
  let weight = 0;
  for (const each of needed) {
    const chunk = bundle[each];
    if (chunk?.type !== 'chunk') continue;
    weight += gzipSync(chunk.code).length;
    chunk.imports.forEach((other) => needed.add(other));
  }
  return weight;
}

/** The pages that need more to begin with, each with what it needs; but not those whose file ends as one of `except`. */
export const tooHeavy = (bundle: Bundle, most: number, except: readonly string[]): string[] =>
  Object.entries(bundle).flatMap(([file, chunk]) => {
    if (chunk.type !== 'chunk' || !chunk.isEntry) return [];
    const page = chunk.facadeModuleId ?? file;
    const weight = weightOf(file, bundle);
    return weight <= most || except.some((end) => page.endsWith(end)) ? [] : [`${page}: ${weight} bytes`];
  });

/** Refuses a build in which a page needs more bytes of script, gzipped, to begin with. */
export const scriptBudget = (most: number, except: readonly string[]): Plugin => ({
  name: 'script-budget',
  generateBundle(_, bundle) {
    const pages = tooHeavy(bundle as Bundle, most, except);
    if (pages.length > 0) this.error(`Pages need more than ${most} bytes of script to begin with: ${pages.join('; ')}`);
  },
});
