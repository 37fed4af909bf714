import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { ToolbarButton, type GraphiQLPlugin } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
// GraphiQL's own style.css would add 400 kB of fonts; these are its parts without them.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { useEffect, useState } from 'react';
import { OpenSavedQueryDocument } from '../../generated/operations';
import { addressOf } from '../explore/address';
import '../explore/boards/boards.css';
import '../facts/facts.css';
import { reasonOf } from '../server/failure';
import { ask } from '../server/server';
import { Icon } from '../shell/icons';
import '../shell/parts.css';
import { Shell } from '../shell/Shell';
import { inAddress, type Asked } from './address';
import { DeskContext, useDesk, useNewDesk, type SavedQuery } from './desk';
import { examples } from './examples';
import { Following } from './Following';
import { LibraryPanel } from './library/LibraryPanel';
import { SaveDialog } from './library/SaveDialog';
import './query.css';
import { ResultView } from './result/ResultView';
import './result/result.css';
import { askedOf } from './useOpen';

const library: GraphiQLPlugin = { title: 'Queries', icon: () => <Icon name="query" />, content: LibraryPanel };
const plugins = [library, HISTORY_PLUGIN];

/** GraphiQL with the whole schema, saved queries and examples, and answers as tables, in the frame of every page. */
export function QueryPage() {
  const beginning = useBeginning();
  return (
    <Shell page="Query" onOpen={(id) => window.location.assign(addressOf(id))}>
      {beginning ? <Editors {...beginning} /> : <p className="muted">Opening the saved query …</p>}
    </Shell>
  );
}

interface Beginning {
  asked: Asked | null;
  opened: SavedQuery | null;
  notice: string | null;
}

/** What the address names; null while it is on its way. */
function useBeginning(): Beginning | null {
  const [beginning, setBeginning] = useState<Beginning | null>(() => {
    const named = inAddress();
    return named && 'saved' in named ? null : { asked: named, opened: null, notice: null };
  });
  useEffect(() => {
    // Whoever puts another link into the same window wants to see what it leads to.
    const reload = () => window.location.reload();
    window.addEventListener('hashchange', reload);
    return () => window.removeEventListener('hashchange', reload);
  }, []);
  useEffect(() => {
    const named = inAddress();
    if (!named || !('saved' in named)) return;
    const abort = new AbortController();
    ask(OpenSavedQueryDocument, { id: named.saved }, abort.signal)
      .then(({ savedQuery: opened }) => {
        const notice = opened ? null : `There is no saved query “${named.saved}”. It may have been deleted.`;
        setBeginning({ asked: opened && askedOf(opened), opened, notice });
      })
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) setBeginning({ asked: null, opened: null, notice: reasonOf(thrown) });
      });
    return () => abort.abort();
  }, []);
  return beginning;
}

function Editors({ asked, opened, notice }: Beginning) {
  const desk = useNewDesk();
  // With a default, GraphiQL would open that and not what it is asked to.
  const first = asked
    ? { initialQuery: asked.query, initialVariables: asked.variables }
    : { defaultTabs: examples.slice(0, 1).map(({ query }) => ({ query })) };
  return (
    <DeskContext value={desk}>
      {notice && (
        <p className="query-notice bad" role="alert" data-testid="notice">
          {notice}
        </p>
      )}
      <GraphiQL
        {...first}
        fetcher={desk.fetcher}
        plugins={plugins}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
        visiblePlugin={library}
        defaultEditorToolsVisibility={asked?.variables ? 'variables' : false}
        onTabChange={(tabs) => {
          desk.current.current = { ...desk.current.current, tabs };
        }}
      >
        <GraphiQL.Toolbar>
          {({ prettify, copy, merge }) => (
            <>
              <SaveButton />
              {prettify}
              {merge}
              {copy}
            </>
          )}
        </GraphiQL.Toolbar>
        <GraphiQL.Footer>
          <ResultView />
        </GraphiQL.Footer>
        <Following opened={opened} />
        {desk.dialog && <SaveDialog />}
      </GraphiQL>
    </DeskContext>
  );
}

function SaveButton() {
  const { setDialog } = useDesk();
  return (
    <ToolbarButton label="Save and share this query" onClick={() => setDialog('save')}>
      <Icon name="save" />
    </ToolbarButton>
  );
}
