import { dayNumber } from '../../facts/days';
import { useVocabulary } from '../../vocabulary/vocabulary';
import { capital } from '../../vocabulary/words';
import type { View } from '../drawing/View';
import { xOf, type TimeAxis } from './time';
import type { BehindNodes } from './useComputed';

/** What lies behind the nodes, moved and scaled with them. */
export function Backdrop({ of, view }: { of: BehindNodes; view: View }) {
  if (!of) return null;
  return (
    <svg className="backdrop" aria-hidden="true" data-testid={`backdrop-${of.is}`}>
      {of.is === 'map' ? (
        <g transform={`translate(${view.pan.x} ${view.pan.y}) scale(${view.zoom})`}>
          <path d={of.world.land} className="land" vectorEffect="non-scaling-stroke" />
        </g>
      ) : (
        <Years axis={of.axis} view={view} />
      )}
    </svg>
  );
}

/** Years as lines from top to bottom, named at the top, and the kinds beside their lanes. */
function Years({ axis, view }: { axis: TimeAxis; view: View }) {
  const vocabulary = useVocabulary();
  const x = (day: number) => view.pan.x + xOf(axis, day) * view.zoom;
  return (
    <>
      {yearsOf(axis, view.zoom).map((year) => {
        const at = x(dayNumber(`${String(year).padStart(4, '0')}-01-01`));
        return (
          <g key={year}>
            <line x1={at} x2={at} y1={20} y2="100%" />
            <text x={at} y={14}>
              {year}
            </text>
          </g>
        );
      })}
      <text className="undated" x={view.pan.x - 24} y={14}>
        no date recorded
      </text>
      {axis.lanes.map(({ kind, y }) => (
        <text key={kind} className="lane" x={6} y={view.pan.y + y * view.zoom - 22 * view.zoom}>
          {capital(vocabulary.kind(kind).many)}
        </text>
      ))}
    </>
  );
}

const apart = 56;

/** The years that have room for their names. */
export function yearsOf(axis: TimeAxis, zoom: number): number[] {
  const [first, last] = [yearOf(axis.from), yearOf(axis.to)];
  const each = (axis.width * zoom) / Math.max(1, last - first + 1);
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => years * each >= apart) ?? 200;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years;
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
