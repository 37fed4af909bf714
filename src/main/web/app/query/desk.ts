import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { OpenSavedQueryQuery } from '../../generated/operations';
import type { TabsState } from '@graphiql/react';
import type { GraphQLSchema } from 'graphql';
import { fetching } from './fetcher';
import { keptSaved, keepSaved } from './savedTabs';
import type { Answer } from './result/answers';

export type SavedQuery = NonNullable<OpenSavedQueryQuery['savedQuery']>;

/** What GraphiQL's own state tells nobody outside of it until it is rendered. */
interface Current {
  schema: GraphQLSchema | null | undefined;
  tabs: TabsState | null;
}

/** What the page adds to GraphiQL: whole answers, and which tab holds which saved query. */
export function useNewDesk() {
  const current = useRef<Current>({ schema: null, tabs: null });
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [saved, setSaved] = useState(keptSaved);
  const [dialog, setDialog] = useState<'save' | SavedQuery | null>(null);
  const [changes, setChanges] = useState(0);

  const activeTab = useCallback(() => {
    const { tabs } = current.current;
    return tabs?.tabs[tabs.activeTabIndex] ?? null;
  }, []);
  const asked = useRef(new Map<string, symbol>());
  const fetcher = useMemo(
    () =>
      fetching(
        () => current.current.schema,
        () => {
          const tab = activeTab()?.id;
          const question = Symbol();
          if (tab) asked.current.set(tab, question);
          return (answer: Answer) => {
            // The answer of a question that was asked before may come after this one's.
            if (tab && asked.current.get(tab) === question) setAnswers((before) => new Map(before).set(tab, answer));
          };
        },
      ),
    [activeTab],
  );
  /** Notes that a tab holds a saved query. */
  const hold = useCallback((tab: string, query: SavedQuery) => {
    const there = new Set(current.current.tabs?.tabs.map(({ id }) => id));
    setSaved((before) => keepSaved(new Map(before).set(tab, query), there));
  }, []);
  /** Notes that a saved query is another now; null where it is gone. */
  const renew = useCallback((id: string, query: SavedQuery | null) => {
    setChanges((count) => count + 1);
    setSaved((before) => {
      const after = [...before].flatMap(([tab, each]): [string, SavedQuery][] => {
        if (each.id !== id) return [[tab, each]];
        return query ? [[tab, query]] : [];
      });
      return keepSaved(new Map(after));
    });
  }, []);
  return { current, activeTab, fetcher, answers, saved, hold, renew, dialog, setDialog, changes };
}

export type Desk = ReturnType<typeof useNewDesk>;

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk around this.');
  return desk;
}
