import { formatNumber } from '../../vocabulary/format';
import { measureMeanings, measureNames } from '../chart/measures';
import { titleOf } from '../chart/titles';
import type { Explorer } from '../useExplorer';
import { EntityLink } from './EntityLink';
import { LinksTable } from './LinksTable';

/** Nothing is selected: the chart as a whole, who matters on it, and the steps that built it. */
export function ChartPanel({ explorer }: { explorer: Explorer }) {
  const { chart, seen } = explorer;
  const links = [...chart.links.values()].filter(({ id }) => seen.links.has(id));
  return (
    <>
      <p className="muted inspector-empty">
        Select an entity or a link to see its facts and sources; with Shift, several to see what connects them.
      </p>
      <RankTable explorer={explorer} />
      <LinksTable title="Links on the chart" links={links} explorer={explorer} />
      <StepList explorer={explorer} />
    </>
  );
}

const mostRanked = 15;

function RankTable({ explorer: { chart, select } }: { explorer: Explorer }) {
  const { size } = chart.marks;
  if (!size) return null;
  const ranked = Object.entries(size.scores)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id, score]) => {
      const entity = chart.entities.get(id);
      return entity ? [{ entity, score }] : [];
    });
  const measure = size.measure as keyof typeof measureNames;
  return (
    <section aria-labelledby="rank-title" data-testid="rank">
      <h3 id="rank-title">{measureNames[measure]}</h3>
      <p className="muted">
        {measureMeanings[measure]} Among those that were shown when it was measured
        {size.exact ? '.' : '; estimated from a sample.'}
      </p>
      <ol className="rank-list">
        {ranked.slice(0, mostRanked).map(({ entity, score }) => (
          <li key={entity.id}>
            <EntityLink entity={entity} onOpen={select} />
            <span className="number">{formatNumber(Number(score.toPrecision(4)))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Each step can be gone back to, and forth again. */
function StepList({ explorer: { history, goTo } }: { explorer: Explorer }) {
  const moments = [...history.past, history.present, ...history.future];
  const now = history.past.length;
  return (
    <section aria-labelledby="steps-title">
      <h3 id="steps-title">Steps</h3>
      <ol className="step-list" data-testid="steps">
        {moments.map(({ step }, at) => (
          <li key={at}>
            <button
              type="button"
              aria-current={at === now ? 'step' : undefined}
              data-undone={at > now}
              onClick={() => goTo(at)}
            >
              {step ? titleOf(step) : 'Empty chart'}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
