import { symbol } from '../facts/symbol';
import { formatDate } from '../vocabulary/format';
import { Figure } from '../seizures/Figure';
import type { Cell, Measure, Step } from './address';
import type { Line } from './groups';
import type { Point } from './series';
import { ruleInWords, sentenceOf, shortChange, shortValue } from './words';

interface Props {
  lines: readonly Line[];
  measure: Measure;
  step: Step;
  of: string;
  opened: Cell | null;
  onOpen: (cell: Cell) => void;
}

/** The figures themselves, the latest first: each with its change against the year before, and the seizures behind it. */
export function SeriesTable({ lines, measure, step, of, opened, onOpen }: Props) {
  const when = lines[0]?.points.map((point) => point.when) ?? [];
  return (
    <section aria-label="Figures" className="series-section">
      <div className="scroll">
        <table className="list series-table" data-testid="series">
          <thead>
            <tr>
              <th scope="col">{step === 'year' ? 'Year' : 'Month'}</th>
              {lines.map(({ group }, at) => (
                <th key={group?.key ?? ''} scope="col" className="figure">
                  {group ? <Name name={group.name} line={at - 1} /> : 'All'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {when
              .map((name, at) => (
                <tr key={name} data-when={name}>
                  <th scope="row">{formatDate(name)}</th>
                  {lines.map(({ group, points }) => {
                    const point = points[at];
                    const cell = { when: name, group: group?.key ?? null };
                    return point ? (
                      <Value
                        key={cell.group}
                        point={point}
                        name={group?.name ?? 'All'}
                        open={opened?.when === cell.when && opened.group === cell.group}
                        onOpen={() => onOpen(cell)}
                        {...{ measure, of }}
                      />
                    ) : null;
                  })}
                </tr>
              ))
              .toReversed()}
          </tbody>
        </table>
      </div>
      <p className="muted rule">{ruleInWords(step)}</p>
    </section>
  );
}

/** The sign of a line beside the first word of its name, whatever breaks the rest. */
function Name({ name, line }: { name: string; line: number }) {
  const [first, ...others] = name.split(' ');
  return (
    <>
      <span className="sign-and-word">
        <svg className={`sign-of-line series-${line % 6}`} viewBox="-8 -8 16 16" aria-hidden="true">
          <path d={symbol(line, { x: 0, y: 0 })} />
        </svg>
        {first}
      </span>{' '}
      {others.join(' ')}
    </>
  );
}

interface ValueProps {
  point: Point;
  name: string;
  measure: Measure;
  of: string;
  open: boolean;
  onOpen: () => void;
}

const marks = { high: '▲', low: '▼' } as const;

function Value({ point, name, measure, of, open, onOpen }: ValueProps) {
  const { value, unusual } = point;
  if (value === null) return <td className="figure not-reported">not reported</td>;
  return (
    <td className={unusual ? 'figure unusual' : 'figure'} data-unusual={unusual ?? undefined}>
      {unusual && (
        <span className="mark" role="img" aria-label={`unusually ${unusual}`}>
          {marks[unusual]}
        </span>
      )}
      <Figure says={sentenceOf(name, point, measure, of)} open={open} onOpen={onOpen}>
        {shortValue(value, measure)}
      </Figure>
      <small>{shortChange(point)}</small>
    </td>
  );
}
