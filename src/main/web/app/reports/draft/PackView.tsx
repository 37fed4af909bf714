import { formatNumber } from '../../vocabulary/format';
import { useVocabulary } from '../../vocabulary/vocabulary';
import type { PackContents } from '../preview';
import { rows } from '../wording';

/** What a pack states and what would become of it or, where it cannot be loaded, what is wrong with it and where. */
export function PackView({ pack }: { pack: PackContents }) {
  return (
    <section className="pack" aria-label="Pack of facts" data-testid="pack">
      {pack.problems.length > 0 ? <Problems pack={pack} /> : <Contents pack={pack} />}
    </section>
  );
}

function Contents({ pack }: { pack: PackContents }) {
  const vocabulary = useVocabulary();
  return (
    <>
      <h2>{pack.name}</h2>
      <p className="muted">{pack.source}</p>
      <p>
        <strong>{rows(pack.fresh)}</strong> new or changed, {formatNumber(pack.unchanged)} loaded before.
        {pack.gone > 0 && (
          <span className="bad" title={pack.goneIds.join(', ')}>
            {' '}
            {formatNumber(pack.gone)} {pack.gone === 1 ? 'entity is' : 'entities are'} no longer stated and would be
            taken back.
          </span>
        )}
      </p>
      <ul className="pack-kinds">
        {pack.kinds.map(({ kind, count }) => (
          <li key={kind}>
            <span>{vocabulary.noun(kind, count)}</span>
            <span className="figure">{formatNumber(count)}</span>
          </li>
        ))}
        <li>
          <span>links</span>
          <span className="figure">{formatNumber(pack.links)}</span>
        </li>
      </ul>
    </>
  );
}

function Problems({ pack: { problems, problemCount } }: { pack: PackContents }) {
  return (
    <>
      <h2 className="bad">This pack cannot be loaded</h2>
      <p>
        Correct what is wrong and choose the file again. Nothing was loaded.
        {problemCount > problems.length &&
          ` Of ${formatNumber(problemCount)} problems, these are the first ${formatNumber(problems.length)}.`}
      </p>
      <ul className="pack-problems">
        {problems.map(({ file, line, message }) => (
          <li key={`${file}:${line}:${message}`}>
            <code>
              {file}:{line}
            </code>{' '}
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}
