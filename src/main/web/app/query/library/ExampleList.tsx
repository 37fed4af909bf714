import { pick, useGraphiQL } from '@graphiql/react';
import { useMemo } from 'react';
import { KindSymbol } from '../../vocabulary/KindSymbol';
import { useVocabulary } from '../../vocabulary/vocabulary';
import { examples } from '../examples';
import { kindsAsked } from '../result/reading';
import { useOpen } from '../useOpen';

/** An example for each kind, in the order of the schema, with those of figures before them. */
export function ExampleList({ search }: { search: string }) {
  const { schema } = useGraphiQL(pick('schema'));
  const vocabulary = useVocabulary();
  const open = useOpen();
  const all = useMemo(() => {
    const order = (kind: string | null) => (kind ? vocabulary.order(kind) : -1);
    return examples
      .map((example) => ({ ...example, ...kindsAsked(schema, example.query) }))
      .sort((one, other) => order(one.listed) - order(other.listed));
  }, [schema, vocabulary]);
  const words = search.toLowerCase().split(/\s+/);
  const found = all.filter(({ title, query, kinds }) => {
    const text = `${title} ${query} ${kinds.map((kind) => vocabulary.kind(kind).many).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <section aria-label="Examples" data-testid="examples">
      <h3>Examples</h3>
      {found.length === 0 && <p className="muted">No example has these words.</p>}
      <ul>
        {found.map(({ title, query, listed: kind }) => (
          <li key={title} data-kind={kind ?? ''}>
            <button type="button" onClick={() => open({ query, variables: '', operationName: null })}>
              <span className="example-kind">
                {kind ? <KindSymbol kind={kind} /> : null}
                {kind ? vocabulary.kind(kind).many : 'figures'}
              </span>
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
