import { csvText } from '../files/csv';
import { enumWords, fieldWords } from '../vocabulary/words';
import { decisionWords, type Advice, type SharedRecord } from './wording';

const header = ['id', 'name', 'seized on', 'with', 'on', 'decision', 'take out', 'category', 'why', 'reasons'];

/** What may go, as a file: a line for each thing that must be taken out, and one for a record of which nothing must be. */
export function csvOf(records: readonly SharedRecord[], advice: Pick<Advice, 'with' | 'on'>): string {
  const lines = records.flatMap(({ id, record, decision, takeOut, reasons }) => {
    const common = [
      id,
      record?.name ?? '',
      record?.seizedOn ?? '',
      advice.with.name,
      advice.on,
      decisionWords[decision],
    ];
    const parts = takeOut.map(({ field, category, reason }) => [fieldWords(field), enumWords(category), reason]);
    return (parts.length > 0 ? parts : [['', '', '']]).map((part) => [...common, ...part, reasons.join(' ')]);
  });
  return csvText([header, ...lines]);
}
