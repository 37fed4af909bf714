import { firstDay } from '../../facts/days';
import { lowerWords } from '../../vocabulary/words';
import { farEnd, type Entity, type Link } from '../chart/chart';

/** Something that a source dates, as part of the history of an entity. */
export interface DatedEvent {
  date: string;
  what: string;
  /** The entity at the other end of the link that began or ended. */
  other: string | null;
  link: Link | null;
}

/** What is dated of an entity and of its links on the chart, the earliest first. */
export function eventsOf(entity: Entity, links: readonly Link[]): DatedEvent[] {
  const own = entity.day ? [{ date: entity.day, what: 'Happened or began', other: null, link: null }] : [];
  const ofLinks = links.flatMap((link) => {
    const [what, other] = [lowerWords(link.type), farEnd(link, entity.id)];
    const from = link.validFrom ? [{ date: link.validFrom, what: `Since then: ${what}`, other, link }] : [];
    const to = link.validTo ? [{ date: link.validTo, what: `Until then: ${what}`, other, link }] : [];
    return [...from, ...to];
  });
  return [...own, ...ofLinks].sort((a, b) => (firstDay(a.date) ?? '').localeCompare(firstDay(b.date) ?? ''));
}
