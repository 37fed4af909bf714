import { formatNumber } from '../vocabulary/format';

/** "1 row", "84,641 rows". */
export const rows = (count: number): string => `${formatNumber(count)} ${count === 1 ? 'row' : 'rows'}`;

/** "less than a minute", "about 5 minutes", "about 2 hours". */
export function timeLeft(seconds: number): string {
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 90) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  if (seconds < 90 * 60) return `about ${Math.ceil(seconds / 60)} minutes left`;
  return `about ${Math.ceil(seconds / 3600)} hours left`;
}

/** "1.2 MB" */
export function formatBytes(bytes: number): string {
  if (bytes === 1) return '1 byte';
  const units = ['bytes', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = bytes / 1000 ** power;
  return `${formatNumber(Number(value.toPrecision(3)))} ${units[power]}`;
}

/** 0.415 as "41 %": rounded down, so that 100 % means all. */
export const percent = (share: number): string => `${Math.floor(share * 100)} %`;
