import { addressOf } from '../../explore/address';
import { CitedShort } from '../../facts/Cited';
import { symbol } from '../../facts/symbol';
import { formatNumber } from '../../vocabulary/format';
import { fullValue, yearsOf, inWords, type Indicator } from '../../facts/volumes';

/** The figures themselves: each value in full, with its index below. */
export function VolumesTable({ indicators, base }: { indicators: readonly Indicator[]; base: number }) {
  const years = yearsOf(indicators).filter((year) =>
    indicators.some(({ observations }) => observations.some((observation) => observation.year === year)),
  );
  return (
    <div className="scroll">
      <table className="list volumes" data-testid="volumes">
        <caption>Values, and below each its index ({base} = 100); p: preliminary</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            {years.map((year) => (
              <th key={year} scope="col" className="figure">
                {year}
              </th>
            ))}
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator, at) => (
            <tr key={indicator.id}>
              <th scope="row">
                <span className="indicator">
                  <svg className={`series series-${at % 6}`} viewBox="-8 -8 16 16" aria-hidden="true">
                    <path className="sign" d={symbol(at, { x: 0, y: 0 })} />
                  </svg>
                  <a className="fact-link" href={addressOf(indicator.id)}>
                    <span>{indicator.name}</span>
                  </a>
                </span>
                <small>in {inWords(indicator.scale, indicator.unit)}</small>
              </th>
              {years.map((year) => (
                <Value key={year} indicator={indicator} year={year} />
              ))}
              <td>
                <CitedShort citations={indicator.citations} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ indicator, year }: { indicator: Indicator; year: number }) {
  const observation = indicator.observations.find((each) => each.year === year);
  if (!observation) return <td className="figure not-reported">not reported</td>;
  const { value, index, preliminary } = observation;
  return (
    <td className="figure" title={fullValue(observation, indicator)} data-year={year}>
      {formatNumber(value)}
      {preliminary && <abbr title="preliminary"> p</abbr>}
      <small>{index === null ? 'no index' : formatNumber(index)}</small>
    </td>
  );
}
