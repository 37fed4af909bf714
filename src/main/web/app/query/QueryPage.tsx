import { GraphiQL } from 'graphiql';
// GraphiQL's own style.css would add 400 kB of fonts; these are its parts without them.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { addressOf } from '../explore/address';
import { Shell } from '../shell/Shell';
import { examples } from './examples';
import { fetcher } from './fetcher';
import './query.css';

/** GraphiQL with the whole schema and the example questions, in the frame of every page. */
export function QueryPage() {
  return (
    <Shell page="Query" onOpen={(id) => window.location.assign(addressOf(id))}>
      <GraphiQL fetcher={fetcher} defaultTabs={[...examples]} defaultEditorToolsVisibility={false} />
    </Shell>
  );
}
