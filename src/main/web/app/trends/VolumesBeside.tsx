import { OpenVolumesDocument } from '../../generated/operations';
import { addressOf } from '../explore/address';
import { Cited } from '../facts/Cited';
import { fullValue, yearsOf, type Indicator } from '../facts/volumes';
import { useAnswer } from '../server/useAnswer';
import { Failure } from '../shell/Failure';
import { Waiting } from '../shell/Waiting';
import { formatNumber } from '../vocabulary/format';
import { Figure } from '../seizures/Figure';
import type { Line } from './groups';

interface Props {
  /** All seizures by year. */
  all: Line;
  of: string;
  onOpen: (year: string) => void;
}

const base = 1997;

/** The volumes of customs business beside the seizures, year by year: against them a rise can be judged. */
export function VolumesBeside({ all, of, onOpen }: Props) {
  const { answer, failure, again } = useAnswer(OpenVolumesDocument, { base });
  if (failure) return <Failure reason={failure} again={again} />;
  if (!answer) return <Waiting>Reading the business volumes …</Waiting>;
  const indicators = answer.indicators.nodes.filter(({ observations }) => observations.length > 0);
  if (indicators.length === 0) return <p className="not-reported">No business volumes are recorded.</p>;
  const observed = yearsOf(indicators).filter((year) => indicators.some((each) => at(each, year)));
  const years = [...new Set([...observed, ...all.points.map(({ when }) => Number(when))])].sort((a, b) => b - a);
  return (
    <section aria-label="Business volumes" className="series-section" data-testid="volumes-beside">
      <h2>Business volumes beside them</h2>
      <div className="scroll">
        <table className="list series-table">
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col" className="figure">
                Seizures
              </th>
              {indicators.map(({ id, name, unit }) => (
                <th key={id} scope="col" className="figure">
                  <a className="fact-link" href={addressOf(id)}>
                    <span>{name}</span>
                  </a>
                  <small>{unit}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year} data-year={year}>
                <th scope="row">{year}</th>
                <Seized all={all} year={String(year)} of={of} onOpen={onOpen} />
                {indicators.map((indicator) => (
                  <Volume key={indicator.id} indicator={indicator} year={year} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Cited citations={indicators.flatMap(({ citations }) => citations)} />
    </section>
  );
}

const at = ({ observations }: Indicator, year: number) => observations.find((each) => each.year === year);

function Seized({ all, year, of, onOpen }: Props & { year: string }) {
  const value = all.points.find(({ when }) => when === year)?.value;
  if (value === undefined) return <td className="figure muted">not in the period</td>;
  if (value === null) return <td className="figure not-reported">not reported</td>;
  const says = `All, ${year}: ${formatNumber(value)} seizures; ${of}`;
  return (
    <td className="figure">
      <Figure says={says} onOpen={() => onOpen(year)}>
        {formatNumber(value)}
      </Figure>
    </td>
  );
}

/** A volume leads to its observation, which names its source. */
function Volume({ indicator, year }: { indicator: Indicator; year: number }) {
  const observation = at(indicator, year);
  if (!observation) return <td className="figure not-reported">not reported</td>;
  const { source, section } = observation.citations[0] ?? indicator.citations[0] ?? {};
  const from = source ? `; from ${source.name}${section ? `, ${section}` : ''}` : '';
  const says = `${indicator.name}, ${year}: ${fullValue(observation, indicator)}${observation.preliminary ? ', preliminary' : ''}${from}`;
  return (
    <td className="figure">
      <Figure says={says} onOpen={() => window.location.assign(addressOf(observation.id))}>
        {formatNumber(observation.value * indicator.scale)}
      </Figure>
      {observation.preliminary && <small>preliminary</small>}
    </td>
  );
}
