import { placeOf } from '../../facts/citations';
import { formatNumber, formatSpan } from '../../vocabulary/format';
import { lowerWords } from '../../vocabulary/words';
import type { Chart, Link } from '../chart/chart';
import { linkId } from '../chart/elements';
import { lineOf } from '../chart/line';
import type { Explorer } from '../useExplorer';
import { EntityLink } from './EntityLink';
import { gradeOf } from './Sources';

const most = 100;

interface Props {
  title: string;
  links: readonly Link[];
  /** Whose links these are; only their other ends are shown. */
  of?: string;
  explorer: Explorer;
}

/** Links in a table: from where to where, how long, and who says so. */
export function LinksTable({ title, links, of, explorer }: Props) {
  if (links.length === 0) return null;
  const sorted = [...links].sort((a, b) => a.type.localeCompare(b.type) || a.id.localeCompare(b.id));
  return (
    <section aria-label={title}>
      <details className="fold" data-testid="links-table">
        <summary>
          {title} <span className="number muted">{formatNumber(links.length)}</span>
        </summary>
        <div className="scroll">
          <table className="list links-table">
            <thead>
              <tr>
                {of === undefined && <th scope="col">From</th>}
                <th scope="col">Link</th>
                <th scope="col">{of === undefined ? 'To' : 'With'}</th>
                <th scope="col">Valid</th>
                <th scope="col">Source</th>
              </tr>
            </thead>
            <tbody>
              {sorted.slice(0, most).map((link) => (
                <Row key={link.id} link={link} of={of} explorer={explorer} />
              ))}
            </tbody>
          </table>
        </div>
        {links.length > most && (
          <p className="muted">
            The first {most} of {formatNumber(links.length)}. Select fewer entities to see the others.
          </p>
        )}
      </details>
    </section>
  );
}

function Row({ link, of, explorer }: { link: Link; of: string | undefined; explorer: Explorer }) {
  const { chart, select } = explorer;
  const ends = of === undefined ? [link.from, link.to] : [link.from === of ? link.to : link.from];
  const [first, second] = ends.map((id) => <End key={id} chart={chart} id={id} select={select} />);
  const span = formatSpan(link.validFrom, link.validTo);
  return (
    <tr>
      {of === undefined && <td>{first}</td>}
      <td>
        <button type="button" className="plain-link" onClick={() => select(linkId(link.id))}>
          {of === link.to && '← '}
          {lowerWords(link.type)}
          {of === link.from && ' →'}
        </button>
        {lineOf(link, null) === 'inferred' && <span className="tag">inferred</span>}
      </td>
      <td>{of === undefined ? second : first}</td>
      <td>{span || <span className="not-reported">not recorded</span>}</td>
      <td>
        <SourcePlace link={link} />
      </td>
    </tr>
  );
}

function End({ chart, id, select }: { chart: Chart; id: string; select: (id: string) => void }) {
  const entity = chart.entities.get(id);
  return entity ? <EntityLink entity={entity} onOpen={select} /> : null;
}

function SourcePlace({ link: { citations } }: { link: Link }) {
  const [first] = citations;
  if (!first) return <span className="not-reported">none recorded</span>;
  const more = citations.length > 1 ? ` + ${citations.length - 1}` : '';
  const grade = gradeOf(first);
  return (
    <span title={citations.map((each) => [each.source.name, placeOf(each)].filter(Boolean).join(', ')).join('\n')}>
      {placeOf(first) || first.source.name}
      {more}
      {grade && <span className="muted"> {grade}</span>}
    </span>
  );
}
