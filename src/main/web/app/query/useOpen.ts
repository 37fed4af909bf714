import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';
import type { Asked } from './address';
import { useDesk, type SavedQuery } from './desk';

/** Opens a question in the tab that holds it already, in one that holds nothing, or in a new one. */
export function useOpen() {
  const { current, activeTab, hold } = useDesk();
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  return useCallback(
    (asked: Asked, saved?: SavedQuery) => {
      const tabs = current.current.tabs?.tabs ?? [];
      const there = tabs.findIndex(
        (tab) => tab.query?.trim() === asked.query.trim() && (tab.variables ?? '').trim() === asked.variables.trim(),
      );
      if (there >= 0) {
        changeTab(there);
      } else {
        if (activeTab()?.query?.trim()) addTab();
        queryEditor?.setValue(asked.query);
        variableEditor?.setValue(asked.variables);
        updateActiveTabValues({ ...asked });
      }
      const now = activeTab();
      if (saved && now) hold(now.id, saved);
      queryEditor?.focus();
    },
    [current, activeTab, hold, addTab, changeTab, updateActiveTabValues, queryEditor, variableEditor],
  );
}

export const askedOf = ({ document, variables, operationName }: SavedQuery): Asked => ({
  query: document,
  variables: variables === '{}' ? '' : variables,
  operationName,
});
