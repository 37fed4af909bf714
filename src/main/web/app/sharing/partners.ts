import type { ListPartnersQuery } from '../../generated/operations';

export interface Choice {
  id: string;
  name: string;
  kind: string;
  code?: string;
  aliases: readonly string[];
}

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whom a text may mean: by code, by the beginning of a name, of a word, or of another wording, in this order. */
export function matching(choices: readonly Choice[], text: string, most: number): Choice[] {
  const asked = folded(text.trim());
  if (!asked) return choices.slice(0, most);
  const rank = ({ name, code, aliases }: Choice): number => {
    const own = folded(name);
    if (code?.toLowerCase() === asked || own === asked) return 0;
    if (own.startsWith(asked)) return 1;
    if (own.split(/[\s,()-]+/).some((word) => word.startsWith(asked))) return 2;
    if (aliases.some((alias) => folded(alias).startsWith(asked))) return 3;
    return own.includes(asked) || aliases.some((alias) => folded(alias).includes(asked)) ? 4 : 5;
  };
  return choices
    .map((choice) => ({ choice, at: rank(choice) }))
    .filter(({ at }) => at < 5)
    .sort((a, b) => a.at - b.at || a.choice.name.localeCompare(b.choice.name))
    .slice(0, most)
    .map(({ choice }) => choice);
}

/** Who, apart from ourselves, is a party to agreements that are recorded, with how many of them; in the order of names. */
export function partnersIn({ administration, agreements }: Pick<ListPartnersQuery, 'administration' | 'agreements'>) {
  const parties = agreements.nodes.flatMap(({ parties }) => parties.nodes);
  const others = new Map(parties.filter(({ id }) => id !== administration).map((each) => [each.id, each]));
  return [...others.values()]
    .map((each) => ({ ...each, agreements: parties.filter(({ id }) => id === each.id).length }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
