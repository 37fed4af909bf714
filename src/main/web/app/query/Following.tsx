import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { askedAddress, linkTo, putInAddress, savedAddress } from './address';
import { useDesk, type SavedQuery } from './desk';

/** Longer than typing pauses. */
const pause = 400;
/** A longer text stays out of the address, where programs that pass it on would cut it off. */
const longestAddress = 30_000;

/** Tells the desk what GraphiQL knows, and has the address follow what the active tab holds. */
export function Following({ opened }: { opened: SavedQuery | null }) {
  const desk = useDesk();
  const { schema, tabs, activeTabIndex } = useGraphiQL(pick('schema', 'tabs', 'activeTabIndex'));
  const { current, hold } = desk;
  useEffect(() => {
    current.current = { schema, tabs: { tabs, activeTabIndex } };
  });
  const tab = tabs[activeTabIndex];
  const first = useRef(true);
  useEffect(() => {
    if (first.current && opened && tab) hold(tab.id, opened);
    first.current = false;
  }, [opened, tab, hold]);

  const { query, variables, operationName } = tab ?? {};
  const saved = tab && desk.saved.get(tab.id);
  const address =
    saved && isUnchanged(saved, { query: query ?? '', variables: variables ?? '' })
      ? savedAddress(saved.id)
      : askedAddress({ query: query ?? '', variables: variables ?? '', operationName: operationName ?? null });
  useEffect(() => {
    const timer = setTimeout(() => putInAddress(linkTo(address).length > longestAddress ? '' : address), pause);
    return () => clearTimeout(timer);
  }, [address]);
  return null;
}

const isUnchanged = (saved: SavedQuery, { query, variables }: { query: string; variables: string }): boolean =>
  saved.document.trim() === query.trim() && (saved.variables.trim() || '{}') === (variables.trim() || '{}');
