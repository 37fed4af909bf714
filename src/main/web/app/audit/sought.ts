// What is looked for stands in the address: /audit/?caller=ada&event=REQUEST&since=2026-11-01
import type { AuditEvent, AuditOutcome, ListAuditQueryVariables } from '../../generated/operations';

export const events: readonly AuditEvent[] = [
  'QUESTION',
  'INTENT',
  'STREAM',
  'STREAM_END',
  'REQUEST',
  'REQUEST_END',
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'SIGN_OUT',
  'REFUSAL',
  'START',
  'STOP',
  'DAMAGE',
];

export const outcomes: readonly AuditOutcome[] = ['ANSWERED', 'REFUSED', 'FAILED'];

/** SIGN_IN_FAILED as a person reads it. */
export const worded = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Days are those of UTC, the last one included. */
export function soughtIn(at: URLSearchParams): ListAuditQueryVariables {
  const since = at.get('since');
  const until = at.get('until');
  const event = events.find((each) => each === at.get('event'));
  const outcome = outcomes.find((each) => each === at.get('outcome'));
  const texts = Object.fromEntries(
    (['caller', 'operation', 'mentions', 'look', 'after'] as const)
      .map((name) => [name, at.get(name)?.trim()])
      .filter(([, value]) => value),
  );
  return {
    ...texts,
    ...(isDay(since) && { since: `${since}T00:00:00Z` }),
    ...(isDay(until) && { before: new Date(Date.parse(until) + 86_400_000).toISOString() }),
    ...(event && { event }),
    ...(outcome && { outcome }),
  };
}
