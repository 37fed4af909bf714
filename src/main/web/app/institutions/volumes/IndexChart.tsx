import { ticks } from 'd3-array';
import { useRef, useState, type KeyboardEvent } from 'react';
import { symbol } from '../../facts/symbol';
import { useWidth } from '../../facts/useWidth';
import { formatNumber } from '../../vocabulary/format';
import {
  apart,
  fullValue,
  gapsOf,
  linesOf,
  wrapped,
  yearsOf,
  type Indicator,
  type Line,
  type Point,
} from '../../facts/volumes';

interface Props {
  indicators: readonly Indicator[];
  base: number;
}

const height = 340;
const margin = { top: 26, right: 244, bottom: 28, left: 48 };

/** The index of each indicator over the years. What is preliminary is hollow; what is not reported is not drawn as known. */
export function IndexChart(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className="figure-box" ref={box} data-testid="index-chart">
      {width > 0 && <Drawn {...props} width={width} />}
    </div>
  );
}

function Drawn({ indicators, base, width }: Props & { width: number }) {
  const [shown, setShown] = useState<{ line: number; point: number } | null>(null);
  const figure = useRef<SVGSVGElement>(null);
  const years = yearsOf(indicators);
  const [first = base, last = base + 1] = [years[0], years.at(-1)];
  const values = indicators.flatMap(({ observations }) => observations.flatMap(({ index }) => index ?? []));
  const steps = ticks(Math.min(100, ...values) - 5, Math.max(100, ...values) + 5, 6);
  const [low = 0, high = 1] = [steps[0], steps.at(-1)].map((step, at) =>
    step === undefined ? undefined : at ? Math.max(step, ...values) : Math.min(step, ...values),
  );
  const x = (year: number) =>
    margin.left + 14 + ((year - first) / (last - first || 1)) * (width - margin.left - margin.right - 28);
  const y = (index: number) =>
    height - margin.bottom - ((index - low) / (high - low || 1)) * (height - margin.top - margin.bottom);
  const lines = linesOf(indicators, x, y);
  const end = x(last) + 14;
  const labels = apart(
    lines.map(({ points }) => points.at(-1)?.y ?? 0),
    30,
  );
  const onKeyDown = (event: KeyboardEvent, line: number, point: number) => {
    const by = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = { line: line + (by[0] ?? 0), point: point + (by[1] ?? 0) };
    figure.current?.querySelector<SVGElement>(`[data-point="${next.line} ${next.point}"]`)?.focus();
  };
  return (
    <>
      <svg ref={figure} width={width} height={height} role="group" aria-label={`Index, ${base} = 100`}>
        <text className="axis-name" x={margin.left - 38} y={14}>
          Index, {base} = 100
        </text>
        {gapsOf(indicators).map(([from, to]) => (
          <g key={from}>
            <rect
              className="gap"
              x={x(from - 0.5)}
              width={x(to + 0.5) - x(from - 0.5)}
              y={margin.top}
              height={height - margin.top - margin.bottom}
            />
            <text className="gap-name" x={(x(from) + x(to)) / 2} y={height - margin.bottom - 8}>
              {from === to ? from : `${from}–${to}`} not reported
            </text>
          </g>
        ))}
        {steps.map((step) => (
          <g key={step} className={step === 100 ? 'step hundred' : 'step'}>
            <path d={`M${margin.left} ${y(step)}H${end}`} />
            <text x={margin.left - 8} y={y(step) + 4}>
              {formatNumber(step)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} className="year-name" x={x(year)} y={height - 8}>
            {year}
          </text>
        ))}
        {lines.map((line, at) => (
          <g key={line.indicator.id} className={`series series-${at % 6}`}>
            <Stretches line={line} />
            <path className="leader" d={`M${end - 10} ${line.points.at(-1)?.y ?? 0}L${end + 4} ${labels[at] ?? 0}`} />
            <text className="series-name" y={(labels[at] ?? 0) + 4 - 7 * (wrapped(line.indicator.name).length - 1)}>
              {wrapped(line.indicator.name).map((part, row) => (
                <tspan key={part} x={end + 8} dy={row * 14}>
                  {part}
                </tspan>
              ))}
            </text>
            {line.points.map((point, index) => (
              <g
                key={point.observation.id}
                className={point.observation.preliminary ? 'point preliminary' : 'point'}
                tabIndex={at === 0 && index === 0 ? 0 : -1}
                role="img"
                aria-label={sentence(line, point, base)}
                data-point={`${at} ${index}`}
                onPointerEnter={() => setShown({ line: at, point: index })}
                onPointerLeave={() => setShown(null)}
                onFocus={() => setShown({ line: at, point: index })}
                onBlur={() => setShown(null)}
                onKeyDown={(event) => onKeyDown(event, at, index)}
              >
                <circle className="target" cx={point.x} cy={point.y} r={11} />
                <path d={symbol(at, point)} />
              </g>
            ))}
          </g>
        ))}
      </svg>
      {shown && <Tip line={lines[shown.line]} at={shown.point} base={base} width={width} />}
    </>
  );
}

function Stretches({ line: { stretches } }: { line: Line }) {
  return stretches.map(({ from, to, gap }) => (
    <path
      key={to.observation.year}
      className={gap ? 'line over-gap' : 'line'}
      d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
    />
  ));
}

const sentence = ({ indicator }: Line, { observation }: Point, base: number): string =>
  `${indicator.name} ${observation.year}: ${fullValue(observation, indicator)}, index ${formatNumber(observation.index ?? 0)} (${base} = 100)${observation.preliminary ? ', preliminary' : ''}`;

function Tip({ line, at, base, width }: { line: Line | undefined; at: number; base: number; width: number }) {
  const point = line?.points[at];
  if (!line || !point) return null;
  const { observation } = point;
  const left = Math.min(Math.max(point.x, 115), width - 115);
  return (
    <div
      className={point.y < 100 ? 'tip below' : 'tip'}
      style={{ left, top: point.y }}
      data-testid="tip"
      aria-hidden="true"
    >
      <strong>
        {line.indicator.name}, {observation.year}
      </strong>
      <span>{fullValue(observation, line.indicator)}</span>
      <span>
        Index {formatNumber(observation.index ?? 0)} <span className="muted">({base} = 100)</span>
      </span>
      {observation.preliminary && <span className="muted">preliminary</span>}
    </div>
  );
}
