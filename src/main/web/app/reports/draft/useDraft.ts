import { useCallback, useEffect, useMemo, useState } from 'react';
import { reasonOf } from '../../server/failure';
import { sending } from '../desk';
import { noOrder, type Order, type Preview } from '../preview';

/** A file that has not been loaded yet, how it is to be read, and what the server understood of it so far. */
export function useDraft(file: File, onLoaded: (id: string) => void) {
  const sent = useMemo(() => sending(file), [file]);
  const [order, setOrder] = useState<Order>(noOrder);
  const [attempt, setAttempt] = useState(0);
  const [preview, setPreview] = useState<Preview>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(true);

  useEffect(() => {
    const abort = new AbortController();
    setBusy(true);
    setFailure(undefined);
    sent
      .preview(order, abort.signal)
      .then((answer) => setPreview(answer))
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) setFailure(reasonOf(thrown));
      })
      .finally(() => {
        if (!abort.signal.aborted) setBusy(false);
      });
    return () => abort.abort();
  }, [sent, order, attempt]);

  const change = useCallback((part: Partial<Order>) => setOrder((before) => ({ ...before, ...part })), []);
  const map = useCallback(
    (column: string, field: string) =>
      setOrder((before) => ({ ...before, mapping: remapped(before.mapping, column, field) })),
    [],
  );
  const submit = () => {
    setBusy(true);
    setFailure(undefined);
    sent
      .load({ ...order, ...(preview?.profile && { profile: preview.profile }) })
      .then(({ id }) => onLoaded(id))
      .catch((thrown: unknown) => {
        setFailure(reasonOf(thrown));
        setBusy(false);
      });
  };
  const again = () => setAttempt((count) => count + 1);
  return { order, preview, failure, busy, change, map, submit, again };
}

export type Draft = ReturnType<typeof useDraft>;

/** The mapping with one column moved; whichever column filled that field before fills none now. */
export function remapped(mapping: Order['mapping'], column: string, field: string): Order['mapping'] {
  const others = Object.entries(mapping).map(([name, its]) => [name, field && its === field ? '' : its] as const);
  return { ...Object.fromEntries(others), [column]: field };
}
