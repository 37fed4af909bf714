import type { ReactNode } from 'react';
import { ListMeansDocument, type ListMeansQuery } from '../../../generated/operations';
import { CitedShort } from '../../facts/Cited';
import { EntityAnchor, type Named } from '../../facts/EntityAnchor';
import type { CitedPlace } from '../../facts/citations';
import { useAnswer } from '../../server/useAnswer';
import { Failure } from '../../shell/Failure';
import { Waiting } from '../../shell/Waiting';
import { formatDate, formatNumber, formatSpan } from '../../vocabulary/format';
import { enumWords } from '../../vocabulary/words';

/** Units, equipment, systems and reporting lines: since when, where, whose, and what for. */
export function MeansView() {
  const { answer, failure, again } = useAnswer(ListMeansDocument, {});
  if (failure) return <Failure reason={failure} again={again} />;
  if (!answer) return <Waiting />;
  return (
    <div className="view" data-testid="means">
      <h1>Means of control</h1>
      <Means title="Equipment" means={answer.equipment.nodes.map(equipment)} />
      <Means title="Units" means={answer.units.nodes.map(unit)} />
      <Means title="Information systems" means={answer.informationSystems.nodes.map(system)} />
      <Means title="Reporting lines" means={answer.reportingLines.nodes.map(line)} />
    </div>
  );
}

interface Mean extends Named {
  since: string | null;
  belongsTo: Named | null;
  citations: readonly CitedPlace[];
  tag?: string;
  where: ReactNode;
  what: readonly (string | null)[];
}

type Of<List extends keyof ListMeansQuery> = ListMeansQuery[List]['nodes'][number];

const equipment = (each: Of<'equipment'>): Mean => ({
  ...each,
  tag: enumWords(each.type),
  what: [each.task, each.capability],
  where: (
    <>
      {each.places.edges.map(({ node, validFrom, validTo }) => (
        <span key={node.id} className="place">
          <EntityAnchor entity={node} /> <small className="muted">{formatSpan(validFrom, validTo)}</small>
        </span>
      ))}
      {each.coverage ?? (each.places.edges.length === 0 && <span className="not-reported">not reported</span>)}
    </>
  ),
});

const unit = (each: Of<'units'>): Mean => ({ ...each, what: [each.task], where: reported(each.coverage) });

const system = (each: Of<'informationSystems'>): Mean => ({
  ...each,
  what: [each.purpose, each.holds.length > 0 ? `Holds: ${each.holds.join('; ')}` : null],
  where: reported(each.coverage),
});

const line = (each: Of<'reportingLines'>): Mean => ({
  ...each,
  tag: enumWords(each.medium),
  what: [each.address, each.hours, each.tollFree ? 'Toll-free' : null],
  where: reported(each.coverage),
});

const reported = (text: string | null): ReactNode => text ?? <span className="not-reported">not reported</span>;

function Means({ title, means }: { title: string; means: readonly Mean[] }) {
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="count">{formatNumber(means.length)}</span>
      </h2>
      {means.length === 0 && <p className="not-reported">None recorded.</p>}
      {means.length > 0 && (
        <div className="scroll">
          <table className="list means">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Since</th>
                <th scope="col">Where</th>
                <th scope="col">What for</th>
                <th scope="col">Whose</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {means.map((mean) => (
                <tr key={mean.id} data-id={mean.id}>
                  <th scope="row">
                    <EntityAnchor entity={mean} />
                    {mean.tag && <small>{mean.tag}</small>}
                  </th>
                  <td className="since">{mean.since ? formatDate(mean.since) : reported(null)}</td>
                  <td>{mean.where}</td>
                  <td>
                    {mean.what.filter(Boolean).map((text) => (
                      <p key={text}>{text}</p>
                    ))}
                    {!mean.what.some(Boolean) && reported(null)}
                  </td>
                  <td>{mean.belongsTo ? <EntityAnchor entity={mean.belongsTo} /> : reported(null)}</td>
                  <td>
                    <CitedShort citations={mean.citations} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
