import { ticks } from 'd3-array';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWidth } from '../facts/useWidth';
import { formatDate, formatNumber } from '../vocabulary/format';
import { symbol } from '../facts/symbol';
import type { Cell, Measure } from './address';
import type { Line } from './groups';
import type { Point } from './series';
import { sentenceOf } from './words';

interface Props {
  /** Without that of all together, beside which the others could not be seen. */
  lines: readonly Line[];
  measure: Measure;
  of: string;
  opened: Cell | null;
  onOpen: (cell: Cell) => void;
}

const height = 300;
const margin = { top: 28, right: 36, bottom: 26, left: 64 };

/** The groups over time. What is unusual has a ring; where nothing is reported the line ends. */
export function LineChart(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className="trend-chart" ref={box} data-testid="trend-chart">
      {width > 0 && <Drawn {...props} width={width} />}
    </div>
  );
}

function Drawn({ lines, measure, of, opened, onOpen, width }: Props & { width: number }) {
  const [told, setTold] = useState<{ line: number; at: number } | null>(null);
  const figure = useRef<SVGSVGElement>(null);
  const when = lines[0]?.points.map((point) => point.when) ?? [];
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const most = Math.max(1, ...values);
  const room = width - margin.left - margin.right;
  const x = (at: number) => margin.left + (when.length > 1 ? (at / (when.length - 1)) * room : room / 2);
  const y = (value: number) => height - margin.bottom - (value / most) * (height - margin.top - margin.bottom);
  const each = Math.ceil(when.length / Math.max(1, Math.floor(room / 74)));
  const onKeyDown = (event: KeyboardEvent, line: number, at: number, cell: Cell) => {
    const by = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (event.key === 'Enter' || event.key === ' ') onOpen(cell);
    else if (by) {
      const next = `${line + (by[0] ?? 0)} ${at + (by[1] ?? 0)}`;
      figure.current?.querySelector<SVGElement>(`[data-point="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  const start = firstKnown(lines);
  const point = told && lines[told.line]?.points[told.at];
  return (
    <>
      <svg ref={figure} width={width} height={height} role="group" aria-label={`${lines.length} lines, ${of}`}>
        <text className="axis-name" x={12} y={16}>
          {measure === 'count' ? 'Seizures' : 'Kilograms'}
        </text>
        {ticks(0, most, 5).map((step) => (
          <g key={step} className="step">
            <path d={`M${margin.left} ${y(step)}H${width - margin.right}`} />
            <text x={margin.left - 8} y={y(step) + 4}>
              {formatNumber(step)}
            </text>
          </g>
        ))}
        {when.map((name, at) =>
          at % each === 0 ? (
            <text key={name} className="when" x={x(at)} y={height - 7}>
              {formatDate(name)}
            </text>
          ) : null,
        )}
        {lines.map(({ group, points }, line) => (
          <g key={group?.key} className={`trend series-${line % 6}`}>
            <path className="line" d={pathOf(points, x, y)} />
            {points.map((each, at) =>
              each.value === null ? null : (
                <g
                  key={each.when}
                  className={opened?.when === each.when && opened.group === group?.key ? 'point open' : 'point'}
                  role="button"
                  aria-label={sentenceOf(group?.name ?? '', each, measure, of)}
                  tabIndex={line === start.line && at === start.at ? 0 : -1}
                  data-point={`${line} ${at}`}
                  onPointerEnter={() => setTold({ line, at })}
                  onPointerLeave={() => setTold(null)}
                  onFocus={() => setTold({ line, at })}
                  onBlur={() => setTold(null)}
                  onClick={() => onOpen({ when: each.when, group: group?.key ?? null })}
                  onKeyDown={(event) => onKeyDown(event, line, at, { when: each.when, group: group?.key ?? null })}
                >
                  <circle className="target" cx={x(at)} cy={y(each.value)} r={10} />
                  {each.unusual && <circle className="unusual" cx={x(at)} cy={y(each.value)} r={8} />}
                  <path d={symbol(line, { x: x(at), y: y(each.value) })} />
                </g>
              ),
            )}
          </g>
        ))}
      </svg>
      <p className="told" aria-hidden="true" data-testid="told">
        {point && told
          ? sentenceOf(lines[told.line]?.group?.name ?? '', point, measure, of)
          : 'Point at a sign to read it; press it to see its seizures. A ring marks what is unusual.'}
      </p>
    </>
  );
}

/** Where the focus first goes: to the first point that there is. */
function firstKnown(lines: readonly Line[]): { line: number; at: number } {
  const known = lines.map(({ points }) => points.findIndex(({ value }) => value !== null));
  const line = known.findIndex((at) => at >= 0);
  return { line, at: known[line] ?? -1 };
}

/** A line through what is known; it begins anew after a gap. */
function pathOf(points: readonly Point[], x: (at: number) => number, y: (value: number) => number): string {
  return points
    .map(({ value }, at) => {
      if (value === null) return '';
      const goesOn = at > 0 && points[at - 1]?.value !== null;
      return `${goesOn ? 'L' : 'M'}${x(at)} ${y(value)}`;
    })
    .join('');
}
