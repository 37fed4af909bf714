import { getOperationAST, parse } from 'graphql';
import { GraphiQL } from 'graphiql';
// GraphiQL's own style.css would add 400 kB of fonts; these are its parts without them.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { addressOf } from '../explore/address';
import { listen, send, type Question } from '../server/server';
import { Shell } from '../shell/Shell';
import { examples } from './examples';
import './query.css';

type Response = Record<string, unknown>;

/** Answers at once, or event by event where the operation is a subscription. */
const fetcher = (question: Question) =>
  isSubscription(question)
    ? (listen(question) as AsyncGenerator<Response>)
    : send(question).then(({ answer }) => answer as Response);

function isSubscription({ query, operationName }: Question): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false; // The server says better what is wrong with the text.
  }
}

/** GraphiQL with the whole schema and the example questions, in the frame of every page. */
export function QueryPage() {
  return (
    <Shell page="Query" onOpen={(id) => window.location.assign(addressOf(id))}>
      <GraphiQL fetcher={fetcher} defaultTabs={[...examples]} defaultEditorToolsVisibility={false} />
    </Shell>
  );
}
