import { getOperationAST, parse } from 'graphql';
import type { Question } from '../server/server';

/** The operation that a question asks; null where its text has none of this name, or several and no name is given. */
export function operationOf({ query, operationName }: Question) {
  try {
    return getOperationAST(parse(query), operationName);
  } catch {
    return null; // The server says better what is wrong with the text.
  }
}
