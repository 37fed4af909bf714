import { pick, useGraphiQL } from '@graphiql/react';
import { useMemo, useState } from 'react';
import { chartAddress } from '../../explore/address';
import { Icon } from '../../shell/icons';
import { formatNumber } from '../../vocabulary/format';
import { useDesk } from '../desk';
import type { Answer } from './answers';
import { AnswerTable } from './AnswerTable';
import { tablesOf } from './tables';

/** The answer of the active tab: as tables, or as GraphiQL shows it, and what can be done with it. */
export function ResultView() {
  const { answers } = useDesk();
  const { tabs, activeTabIndex, isFetching } = useGraphiQL(pick('tabs', 'activeTabIndex', 'isFetching'));
  const [shape, setShape] = useState<'table' | 'json'>('table');
  const answer = answers.get(tabs[activeTabIndex]?.id ?? '');
  const answered = answer !== undefined && Object.keys(answer.response).length > 0;
  return (
    <section className="result" aria-label="Answer" data-shape={answered ? shape : 'none'} aria-busy={isFetching}>
      {isFetching && <div className="progress" role="progressbar" aria-label="Asking" />}
      {!answered && !isFetching && (
        <p className="muted result-hint">
          Write a question, or choose one on the left, and ask it with the arrow or with Ctrl Enter. The answer is shown
          here.
        </p>
      )}
      {answered && (
        <>
          <header>
            <div className="shapes" role="group" aria-label="Show the answer as">
              {(['table', 'json'] as const).map((each) => (
                <button key={each} type="button" aria-pressed={shape === each} onClick={() => setShape(each)}>
                  {each === 'table' ? 'Table' : 'JSON'}
                </button>
              ))}
            </div>
            <OnChart entities={answer.entities} />
          </header>
          <Problems answer={answer} />
          {shape === 'table' && <Tables key={tabs[activeTabIndex]?.id} answer={answer} />}
        </>
      )}
    </section>
  );
}

function OnChart({ entities }: { entities: readonly string[] }) {
  const count = entities.length;
  if (count === 0) return <span className="muted">No entities to show on a chart</span>;
  const label = count === 1 ? '1 entity' : `${formatNumber(count)} entities`;
  return (
    <a
      className="button"
      href={chartAddress(entities)}
      target="_blank"
      rel="noreferrer"
      data-testid="show-on-chart"
      title="Opens the link chart with these entities and the links among them, in a tab of its own"
    >
      <Icon name="explore" />
      Show on chart: {label}
    </a>
  );
}

interface Problem {
  message?: string;
  path?: readonly (string | number)[];
  locations?: readonly { line: number; column: number }[];
}

/** What the server says against the question, with where in it. */
function Problems({ answer: { response } }: { answer: Answer }) {
  const errors = (response['errors'] ?? []) as readonly Problem[];
  if (errors.length === 0) return null;
  return (
    <ul className="problems bad" role="alert" data-testid="problems">
      {errors.map(({ message, path, locations }, index) => (
        <li key={index}>
          {message}
          {locations?.[0] && (
            <small>
              {' '}
              Line {locations[0].line}, column {locations[0].column}.
            </small>
          )}
          {path && <small> At {path.join('.')}.</small>}
        </li>
      ))}
    </ul>
  );
}

function Tables({ answer: { response, types } }: { answer: Answer }) {
  const tables = useMemo(() => tablesOf(response['data'], types), [response, types]);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = tables.find(({ path }) => path === chosen) ?? tables[0];
  const auditId = (response['extensions'] as { auditId?: string } | undefined)?.auditId;
  const table = found && { ...found, ...(auditId && { auditId }) };
  if (!table) return response['errors'] ? null : <p className="muted">There is no data in this answer.</p>;
  return (
    <AnswerTable key={table.path} table={table}>
      {tables.length > 1 && (
        <label>
          Table{' '}
          <select value={table.path} onChange={(event) => setChosen(event.target.value)}>
            {tables.map(({ path, title, rows }) => (
              <option key={path} value={path}>
                {title} ({formatNumber(rows.length)})
              </option>
            ))}
          </select>
        </label>
      )}
    </AnswerTable>
  );
}
