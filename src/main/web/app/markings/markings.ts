// Markings and how they combine, as the server does it: see src/docs/markings.md.

/** Lights of the Traffic Light Protocol, the least strict first. */
export const lights = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

const releasable = 'REL TO ';
const originator = 'ORCON ';
const nobody = 'NOBODY';

/** How something is to be handled. What is known of neither is said by no word. */
interface Marking {
  light: number;
  level: number;
  /** To whom it may go; null where it does not say. */
  releasable: ReadonlySet<string> | null;
  originators: ReadonlySet<string>;
  nominal: boolean;
}

const none: Marking = { light: -1, level: -1, releasable: null, originators: new Set(), nominal: false };

/** The strictest of markings, any of which may have several that are enough one by one; null where none says anything. */
export function strictest(texts: Iterable<string | null | undefined>, levels: readonly string[]): string | null {
  const different = new Set([...texts].filter((text): text is string => !!text));
  const unread: string[] = [];
  let all: Marking[] = [none];
  for (const text of [...different].sort()) {
    const read = text.split(' OR ').map((marking) => readMarking(marking, levels));
    if (read.some((marking) => marking === null)) unread.push(text);
    else all = leastStrict(all.flatMap((mine) => read.map((theirs) => both(mine, theirs as Marking))));
  }
  const words = all.map((marking) => textOf(marking, levels)).sort();
  // One of them that says nothing is enough for everybody.
  return [...unread, ...(words[0] ? [words.join(' OR ')] : [])].join('; ') || null;
}

/** The light that a marking is shown in: the strictest, where it has several. */
export const lightOf = (text: string): (typeof lights)[number] | null =>
  [...lights].reverse().find((light) => text.split(/\/\/| OR |; /).includes(light)) ?? null;

function readMarking(text: string, levels: readonly string[]): Marking | null {
  const words = text.split('//').map((word) => word.trim());
  return words.reduce<Marking | null>((known, word) => {
    const read = readWord(word, levels);
    return known && read && both(known, read);
  }, none);
}

function readWord(word: string, levels: readonly string[]): Marking | null {
  const [light, level] = [(lights as readonly string[]).indexOf(word), levels.indexOf(word)];
  if (light >= 0) return { ...none, light };
  if (level >= 0) return { ...none, level };
  if (word === 'NOMINAL') return { ...none, nominal: true };
  if (word.startsWith(releasable)) return { ...none, releasable: listed(word.slice(releasable.length)) };
  if (word.startsWith(originator)) return { ...none, originators: listed(word.slice(originator.length)) };
  return null;
}

const listed = (list: string): Set<string> =>
  new Set(list === nobody ? [] : list.split(',').map((name) => name.trim()));

const both = (one: Marking, other: Marking): Marking => ({
  light: Math.max(one.light, other.light),
  level: Math.max(one.level, other.level),
  releasable: common(one.releasable, other.releasable),
  originators: new Set([...one.originators, ...other.originators]),
  nominal: one.nominal || other.nominal,
});

const common = (some: Marking['releasable'], others: Marking['releasable']) =>
  some && others ? new Set([...some].filter((name) => others.has(name))) : (some ?? others);

function leastStrict(markings: readonly Marking[]): Marking[] {
  const different = markings.filter((marking, at) => !markings.slice(0, at).some((other) => equal(marking, other)));
  return different.filter((marking) => !different.some((other) => other !== marking && within(other, marking)));
}

const equal = (one: Marking, other: Marking): boolean => within(one, other) && within(other, one);

/** Whether whoever is cleared for another marking is cleared for this one, too. */
const within = (one: Marking, other: Marking): boolean =>
  one.light <= other.light &&
  one.level <= other.level &&
  (!one.releasable || (!!other.releasable && holds(one.releasable, other.releasable))) &&
  holds(other.originators, one.originators) &&
  (!one.nominal || other.nominal);

const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>): boolean =>
  [...some].every((each) => all.has(each));

const textOf = (marking: Marking, levels: readonly string[]): string =>
  [
    lights[marking.light],
    levels[marking.level],
    marking.releasable && releasable + list(marking.releasable),
    marking.originators.size > 0 && originator + list(marking.originators),
    marking.nominal && 'NOMINAL',
  ]
    .filter(Boolean)
    .join('//');

const list = (names: ReadonlySet<string>): string => [...names].sort().join(', ') || nobody;

/** What may come next in a marking that is being written: whole markings, of which a browser shows those that begin so. */
export function suggestions(
  text: string,
  {
    lights,
    levels,
    organisations,
  }: { lights: readonly string[]; levels: readonly string[]; organisations: readonly string[] },
): string[] {
  const written = text.split('//').slice(0, -1);
  const before = written.map((word) => `${word.trim()}//`).join('');
  const has = (words: readonly string[]) => written.some((word) => words.includes(word.trim().toUpperCase()));
  return [
    ...(has(lights) ? [] : lights),
    ...(has(levels) ? [] : levels),
    ...organisations.map((name) => releasable + name),
    ...organisations.map((name) => originator + name),
    ...(has(['NOMINAL']) ? [] : ['NOMINAL']),
  ].map((word) => before + word);
}
