import type { ImportStatus } from '../../generated/operations';
import { enumWords } from '../vocabulary/words';
import { ProgressBar } from './ProgressBar';
import type { Progress } from './useProgress';

interface Props {
  status: ImportStatus;
  reason: string | null;
  progress: Progress | undefined;
}

/** How an import stands, in a word; while something happens, how far that is. */
export function ImportState({ status, reason, progress }: Props) {
  if (progress && progress.phase !== 'ENDED') return <ProgressBar progress={progress} />;
  const now = progress?.status ?? status;
  return (
    <span className={`state ${now.toLowerCase()}`} title={reason ?? undefined}>
      {enumWords(now)}
    </span>
  );
}
