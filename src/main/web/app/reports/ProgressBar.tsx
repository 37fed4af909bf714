import { formatNumber } from '../vocabulary/format';
import type { Progress } from './useProgress';
import { percent, timeLeft } from './wording';

const doing = { WAITING: 'Waiting', LOADING: 'Loading', WITHDRAWING: 'Withdrawing', ENDED: 'Ended' } as const;

/** How far an import is. With `full`, also how fast and how long yet. */
export function ProgressBar({ progress, full = false }: { progress: Progress; full?: boolean }) {
  const { phase, share, rowsPerSecond, secondsLeft } = progress;
  const words: string[] = [doing[phase]];
  const known = share !== null && phase !== 'WAITING';
  if (known) words.push(percent(share));
  const more = [
    rowsPerSecond !== null &&
      `${formatNumber(Math.round(rowsPerSecond))} ${phase === 'LOADING' ? 'rows' : 'seizures'} a second`,
    secondsLeft !== null && timeLeft(secondsLeft),
  ].filter(Boolean);
  return (
    <div className="bar" data-testid="progress">
      <div
        className={known ? 'bar-track' : 'bar-track unknown'}
        role="progressbar"
        aria-label={doing[phase]}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={known ? Math.floor(share * 100) : undefined}
      >
        <div className="bar-done" style={{ width: known ? `${share * 100}%` : undefined }} />
      </div>
      <span className="bar-words">{words.join(' ')}</span>
      {full && more.length > 0 && <span className="muted">{more.join(', ')}</span>}
    </div>
  );
}
