import { useRef, useState, type KeyboardEvent } from 'react';
import { firstDay } from '../../facts/days';
import { formatDate } from '../../vocabulary/format';
import { lowerWords } from '../../vocabulary/words';
import { neighbour, type Lane, type Mark, type TimeLine } from './timeLine';

interface Props {
  line: TimeLine;
  /** The meeting or policy that is shown below. */
  shown: string | null;
  /** What is after this day is paler. */
  day: string | null;
  onShow: (id: string) => void;
  onHint: (id: string | null) => void;
}

const percent = (share: number) => `${share * 100}%`;

/** Lanes of meetings and of policies over the years. One tab stop; arrow keys lead from mark to mark. */
export function TimeLineChart({ line, shown, day, onShow, onHint }: Props) {
  const [current, setCurrent] = useState<string>();
  const chart = useRef<HTMLDivElement>(null);
  const marks = line.lanes.flatMap((lane) => lane.marks);
  const stop = marks.find(({ key }) => key === current) ?? marks.find(({ opens }) => opens === shown) ?? marks[0];
  const move = (event: KeyboardEvent, mark: Mark) => {
    const next = neighbour(line.lanes, mark.key, event.key);
    if (/^(Arrow|Home|End)/.test(event.key)) event.preventDefault();
    if (!next) return;
    setCurrent(next.key);
    chart.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(next.key)}"]`)?.focus();
  };
  const span = Date.parse(line.to) - Date.parse(line.from);
  const rule = day && (Date.parse(day) - Date.parse(line.from)) / span;
  return (
    <div className="time-line" ref={chart} data-testid="time-line" role="group" aria-label="Time line">
      <div className="lane axis" aria-hidden="true">
        <span />
        <div className="track">
          {line.years.map(({ year, place }) => (
            <span key={year} style={{ left: percent(place), width: percent(1 / line.years.length) }}>
              {line.years.length > 18 && Number(year) % 2 ? '' : year}
            </span>
          ))}
        </div>
      </div>
      {line.lanes.map((lane) => (
        <div key={lane.key} className={`lane ${lane.is}`} role="group" aria-label={lane.name}>
          <LaneName lane={lane} shown={shown} onShow={onShow} onHint={onHint} />
          <div className="track">
            {line.years.map(({ year, place }) => (
              <i key={year} className="year" style={{ left: percent(place) }} />
            ))}
            {lane.bar && (
              <div
                className={lane.bar.open ? 'policy-bar open' : 'policy-bar'}
                style={{ left: percent(lane.bar.from), width: percent(lane.bar.to - lane.bar.from) }}
              />
            )}
            {lane.marks.map((mark) => (
              <button
                key={mark.key}
                type="button"
                className={`mark ${mark.type.toLowerCase()}${later(mark, day) ? ' later' : ''}`}
                style={{ left: percent(mark.place), ...(mark.level === 1 && { top: '25%' }) }}
                data-mark={mark.key}
                data-level={mark.level}
                tabIndex={mark.key === stop?.key ? 0 : -1}
                aria-pressed={mark.opens === shown}
                aria-label={`${formatDate(mark.day)}: ${laneWords(mark)}${mark.words}`}
                onClick={() => onShow(mark.opens)}
                onKeyDown={(event) => move(event, mark)}
                onFocus={() => {
                  setCurrent(mark.key);
                  onHint(mark.opens);
                }}
                onBlur={() => onHint(null)}
                onPointerEnter={() => onHint(mark.opens)}
                onPointerLeave={() => onHint(null)}
              />
            ))}
            {rule !== null && rule !== '' && rule >= 0 && rule <= 1 && (
              <i className="day-rule" style={{ left: percent(rule) }} />
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

const later = (mark: Mark, day: string | null) => day !== null && (firstDay(mark.day) ?? '') > day;

const laneWords = ({ type }: Mark) =>
  type === 'MEETING' ? '' : type === 'JOINT' ? 'joint, ' : `${lowerWords(type)}, `;

function LaneName({ lane, shown, onShow, onHint }: { lane: Lane } & Pick<Props, 'shown' | 'onShow' | 'onHint'>) {
  if (lane.is === 'meetings') {
    return (
      <span className="lane-name" title={lane.name}>
        {lane.name}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="lane-name"
      title={lane.name}
      aria-pressed={lane.key === shown}
      onClick={() => onShow(lane.key)}
      onPointerEnter={() => onHint(lane.key)}
      onPointerLeave={() => onHint(null)}
    >
      <span>{lane.name}</span>
    </button>
  );
}

const legend: readonly [string, string][] = [
  ['meeting', 'meeting'],
  ['joint', 'joint meeting'],
  ['adoption', 'adopted'],
  ['revision', 'revised'],
  ['follow_up', 'followed up'],
  ['report', 'reported or discussed'],
];

/** What the marks mean. */
export function MarkLegend({ types }: { types: ReadonlySet<string> }) {
  const used = (mark: string) => types.has(mark.toUpperCase()) || (mark === 'report' && types.has('DISCUSSION'));
  return (
    <ul className="mark-legend" aria-label="Marks">
      {legend
        .filter(([mark]) => used(mark))
        .map(([mark, words]) => (
          <li key={mark}>
            <i className={`mark ${mark}`} aria-hidden="true" />
            {words}
          </li>
        ))}
    </ul>
  );
}
