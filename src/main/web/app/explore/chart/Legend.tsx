import type { ReactNode } from 'react';
import { Icon } from '../../shell/icons';
import { formatDate, formatNumber } from '../../vocabulary/format';
import { KindSymbol } from '../../vocabulary/KindSymbol';
import { useVocabulary } from '../../vocabulary/vocabulary';
import { lowerWords } from '../../vocabulary/words';
import { useDark } from '../../vocabulary/useDark';
import { onGround } from '../../vocabulary/colours';
import type { Explorer } from '../useExplorer';
import { useFolded } from '../../shell/useFolded';
import { kindCounts, lineCounts, newCount, substanceCounts, typeCounts } from './census';
import { toggled } from './filter';
import { lineMeanings, lineNames, lines, strokes, type Line } from './line';
import { communityColour } from './palette';

/** What the chart's shapes, colours and lines mean, and how many of each there are. Pressing one hides it or shows it again. */
export function Legend({ explorer }: { explorer: Explorer }) {
  const { chart, seen } = explorer;
  const [folded, toggle] = useFolded('legend');
  const fresh = newCount(chart, seen);
  return (
    <div className="legend" data-testid="legend" data-folded={folded}>
      <button type="button" className="legend-fold" aria-expanded={!folded} onClick={toggle}>
        Legend
        <Icon name="fold" />
      </button>
      {!folded && (
        <>
          <Kinds explorer={explorer} />
          {chart.links.size > 0 && <Types explorer={explorer} />}
          <Substances explorer={explorer} />
          {chart.links.size > 0 && <Lines explorer={explorer} />}
          <Communities explorer={explorer} />
          {chart.filter.since && (
            <p className="legend-new">
              <i aria-hidden="true" />
              {formatNumber(fresh)} since {formatDate(chart.filter.since)}
            </p>
          )}
        </>
      )}
    </div>
  );
}

function Kinds({ explorer: { chart, step } }: { explorer: Explorer }) {
  const vocabulary = useVocabulary();
  const { kinds } = chart.filter;
  const counts = [...kindCounts(chart)].sort(([a], [b]) => vocabulary.order(a) - vocabulary.order(b));
  return (
    <ul aria-label="Kinds">
      {counts.map(([kind, count]) => (
        <Entry
          key={kind}
          shown={!kinds.includes(kind)}
          meaning={vocabulary.kind(kind).description}
          count={count}
          does={() => step({ does: 'filter', filter: { kinds: toggled(kinds, kind) } })}
        >
          <KindSymbol kind={kind} />
          {vocabulary.noun(kind, count)}
        </Entry>
      ))}
    </ul>
  );
}

function Types({ explorer: { chart, step } }: { explorer: Explorer }) {
  const { types } = chart.filter;
  const counts = [...typeCounts(chart)].sort(([, a], [, b]) => b - a);
  if (counts.length < 2) return null;
  return (
    <ul aria-label="Types of links">
      {counts.map(([type, count]) => (
        <Entry
          key={type}
          shown={!types.includes(type)}
          meaning={`Links: ${lowerWords(type)}`}
          count={count}
          does={() => step({ does: 'filter', filter: { types: toggled(types, type) } })}
        >
          <i className="legend-gap" />
          {lowerWords(type)}
        </Entry>
      ))}
    </ul>
  );
}

function Substances({ explorer: { chart, step } }: { explorer: Explorer }) {
  const { substances } = chart.filter;
  const counts = [...substanceCounts(chart)].sort(([, a], [, b]) => b - a);
  if (counts.length < 2) return null;
  return (
    <ul aria-label="Substances">
      {counts.map(([id, count]) => (
        <Entry
          key={id}
          shown={!substances.includes(id)}
          meaning="Seizures on the chart that are linked to this substance."
          count={count}
          does={() => step({ does: 'filter', filter: { substances: toggled(substances, id) } })}
        >
          <i className="legend-gap" />
          {chart.entities.get(id)?.name ?? id}
        </Entry>
      ))}
    </ul>
  );
}

function Lines({ explorer: { chart, step } }: { explorer: Explorer }) {
  const counts = lineCounts(chart);
  const hidden = chart.filter.lines;
  return (
    <ul aria-label="Lines">
      {lines
        .filter((line) => counts.has(line))
        .map((line) => (
          <Entry
            key={line}
            shown={!hidden.includes(line)}
            meaning={lineMeanings[line]}
            count={counts.get(line) ?? 0}
            does={() => step({ does: 'filter', filter: { lines: toggled(hidden, line) } })}
          >
            <LineSymbol line={line} />
            {lineNames[line]}
          </Entry>
        ))}
    </ul>
  );
}

function Communities({ explorer: { chart } }: { explorer: Explorer }) {
  const dark = useDark();
  const { colour } = chart.marks;
  if (!colour) return null;
  const of = `By the method of Leiden, modularity ${formatNumber(Number(colour.modularity.toFixed(2)))}`;
  return (
    <ul aria-label="Communities" title={of}>
      {colour.sizes.map((size, at) => (
        <li key={at} className="legend-entry">
          <svg className="kind-symbol" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6" fill={onGround(communityColour(at), dark)} />
          </svg>
          <span>community {at + 1}</span>
          <span className="number">{formatNumber(size)}</span>
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  shown: boolean;
  meaning: string;
  count: number;
  does: () => void;
  children: ReactNode;
}

function Entry({ shown, meaning, count, does, children }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className="legend-entry"
        aria-pressed={shown}
        title={`${meaning} ${shown ? 'Press to hide.' : 'Press to show.'}`.trim()}
        onClick={does}
      >
        {children}
        <span className="number">{formatNumber(count)}</span>
      </button>
    </li>
  );
}

const LineSymbol = ({ line }: { line: Line }) => (
  <svg className="line-symbol" viewBox="0 0 22 8" aria-hidden="true">
    <path d="M0 4h22" strokeWidth={strokes[line].width} strokeDasharray={strokes[line].dash.join(' ')} />
  </svg>
);
