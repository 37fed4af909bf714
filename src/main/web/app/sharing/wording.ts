import type { AskSharingOfQuery, AskSharingQuery, SharingDecision } from '../../generated/operations';
import type { IconName } from '../shell/icons';
import { formatDate, formatNumber } from '../vocabulary/format';

export type Advice = AskSharingQuery['sharing'];
export type SharedRecord = AskSharingOfQuery['sharingOf']['records'][number];

export const icons: Readonly<Record<SharingDecision, IconName>> = {
  PERMITTED: 'yes',
  NOT_PERMITTED: 'no',
  UNCERTAIN: 'unsure',
};

export const decisionWords: Readonly<Record<SharingDecision, string>> = {
  PERMITTED: 'May go',
  NOT_PERMITTED: 'May not go',
  UNCERTAIN: 'Cannot be decided',
};

/** The decision as one would say it. */
export function answerOf({ decision, with: { name }, on }: Pick<Advice, 'decision' | 'with' | 'on'>): string {
  const day = formatDate(on);
  if (decision === 'PERMITTED') return `Yes. Information could be exchanged with ${name} on ${day}.`;
  if (decision === 'NOT_PERMITTED') return `No. Nothing that is recorded permitted an exchange with ${name} on ${day}.`;
  return `It cannot be decided whether information could be exchanged with ${name} on ${day}.`;
}

/** What it rests on, in numbers: "1 agreement in force, 1 signed but not in force". */
export function restsOn({
  instruments,
  uncertain,
  notInForce,
  channels,
  with: { id },
}: Pick<Advice, 'instruments' | 'uncertain' | 'notInForce' | 'channels' | 'with'>): string {
  const run = channels.filter(({ operator }) => operator?.id === id).length;
  const counted = [
    instruments.length > 0 ? `${agreements(instruments.length)} in force` : 'no agreement surely in force',
    ...(uncertain.length > 0 ? [`${formatNumber(uncertain.length)} of which it is uncertain`] : []),
    ...(notInForce.length > 0 ? [`${formatNumber(notInForce.length)} signed but not in force`] : []),
    ...(run > 0 ? [`${formatNumber(run)} ${run === 1 ? 'channel' : 'channels'} that it runs`] : []),
  ];
  return counted.join(', ');
}

const agreements = (count: number) => (count === 1 ? '1 agreement' : `${formatNumber(count)} agreements`);

/** The reasons that are not already told beside what must be taken out. */
export const reasonsBeside = (reasons: readonly string[], takeOut: readonly { reason: string }[]): string[] =>
  [...new Set(reasons)].filter((sentence) => !takeOut.some(({ reason }) => sentence.includes(reason)));

/** "2 may go, 1 may not go, 1 cannot be decided": what became of a list of records. */
export function summaryOf(records: readonly Pick<SharedRecord, 'decision'>[]): string {
  const count = (decision: SharingDecision) => records.filter((record) => record.decision === decision).length;
  return (['PERMITTED', 'NOT_PERMITTED', 'UNCERTAIN'] as const)
    .map((decision) => [count(decision), decisionWords[decision].toLowerCase()] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${formatNumber(number)} ${words}`)
    .join(', ');
}
