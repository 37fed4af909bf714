import type { Point } from '../chart/chart';
import type { Bodies } from './forces';

/** Places by forces, found in a thread of their own. */
export function byForcesAside(bodies: Bodies): Promise<readonly Point[]> {
  const worker = new Worker(new URL('./forces.worker.ts', import.meta.url), { type: 'module' });
  const found = new Promise<readonly Point[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly Point[]>) => resolve(data);
    worker.onerror = () => reject(new Error('The chart could not be arranged.'));
    worker.postMessage(bodies);
  });
  return found.finally(() => worker.terminate());
}
