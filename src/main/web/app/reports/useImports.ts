import { useEffect, useState } from 'react';
import { ListImportsDocument, type ListImportsQuery } from '../../generated/operations';
import { reasonOf } from '../server/failure';
import { ask } from '../server/server';
import { useAnswer } from '../server/useAnswer';

export type Imports = ListImportsQuery['imports'];

const pageSize = 25;

/** The ledger, latest first, page by page. The first page is asked for again whenever `event` changes. */
export function useImports(event: string) {
  const { answer, failure, again } = useAnswer(ListImportsDocument, { first: pageSize, after: null }, event);
  const [known, setKnown] = useState<Imports>();
  const [more, setMore] = useState<{ busy: boolean; failure?: string }>({ busy: false });
  useEffect(() => {
    if (answer) setKnown((before) => withLatest(answer.imports, before));
  }, [answer]);
  const showMore = () => {
    setMore({ busy: true });
    ask(ListImportsDocument, { first: 4 * pageSize, after: known?.pageInfo.endCursor ?? null })
      .then(({ imports }) => {
        setKnown((before) => withEarlier(imports, before));
        setMore({ busy: false });
      })
      .catch((thrown: unknown) => setMore({ busy: false, failure: reasonOf(thrown) }));
  };
  return { known, failure, again, more, showMore };
}

type Nodes = Imports['nodes'];

const without = (nodes: Nodes, others: Nodes): Nodes => {
  const ids = new Set(others.map(({ id }) => id));
  return nodes.filter(({ id }) => !ids.has(id));
};

/** What is known, with a fresh first page. Where nothing joins the two, the older part is asked for again when wanted. */
function withLatest(latest: Imports, known: Imports | undefined): Imports {
  const earlier = without(known?.nodes ?? [], latest.nodes);
  if (!known || earlier.length === known.nodes.length) return latest;
  return { ...known, totalCount: latest.totalCount, nodes: [...latest.nodes, ...earlier] };
}

function withEarlier(earlier: Imports, known: Imports | undefined): Imports {
  const nodes = known?.nodes ?? [];
  return { ...earlier, nodes: [...nodes, ...without(earlier.nodes, nodes)] };
}
