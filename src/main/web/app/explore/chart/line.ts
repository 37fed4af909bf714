import { lastDay } from '../../facts/days';
import type { Link } from './chart';

/** How a link is drawn, by what is known of it. */
export type Line = 'dated' | 'undated' | 'ended' | 'inferred';

export const lines: readonly Line[] = ['dated', 'undated', 'ended', 'inferred'];

export const lineNames: Readonly<Record<Line, string>> = {
  dated: 'dated links',
  undated: 'undated links',
  ended: 'ended links',
  inferred: 'inferred links',
};

export const lineMeanings: Readonly<Record<Line, string>> = {
  dated: 'A source tells since or until when they hold.',
  undated: 'No source tells since when they hold.',
  ended: 'They held until a day that lies before today, or before the day that is looked at.',
  inferred: 'No report states them: they follow from others.',
};

export interface Stroke {
  width: number;
  /** Lengths of dash and gap; none for a line that is drawn through. */
  dash: readonly number[];
}

/** The strokes of lines, and of those to what stands for several: groups of the analyst, and what a group holds beyond. */
export const strokes: Readonly<Record<Line | 'joined' | 'rest', Stroke>> = {
  dated: { width: 2.2, dash: [] },
  undated: { width: 1.2, dash: [] },
  ended: { width: 2, dash: [2, 3] },
  inferred: { width: 1.6, dash: [8, 5] },
  joined: { width: 3, dash: [] },
  rest: { width: 1.2, dash: [4, 3] },
};

const today = new Date().toISOString().slice(0, 10);

/** The ids of routes mark with ~ the legs that no report states: route:AIR/CO-EC~ES is inferred from Ecuador to Spain. */
function stopIsInferred({ type, from, to }: Pick<Link, 'type' | 'from' | 'to'>): boolean {
  if (type !== 'STOPS_AT') return false;
  const code = to.slice(to.indexOf(':') + 1);
  return from.split('/').slice(1).join('/').includes(`~${code}`);
}

export function lineOf(link: Link, day: string | null): Line {
  if (link.type === 'POSSIBLE_DUPLICATE' || stopIsInferred(link)) return 'inferred';
  if (link.validTo && (lastDay(link.validTo) ?? '9999') < (day ?? today)) return 'ended';
  return link.validFrom || link.validTo ? 'dated' : 'undated';
}
