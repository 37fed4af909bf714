// What the schema says of a question: of which type each value of the answer is, and where entities will stand.
import {
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Under this name each entity of an answer tells its id, whatever was asked of it. */
export const entityKey = 'sekishoEntity';

/** The server counts other names of fields, so a question that is as large as this is asked as it stands. */
const mostEntities = 100;

export interface Reading {
  /** The types of single values, by the path of their names: agreements.nodes.signedOn → PartialDate. */
  types: ReadonlyMap<string, string>;
  /** The question that also asks each entity for its id; the same question where it cannot be read. */
  asked: string;
}

export function readingOf(schema: GraphQLSchema | null | undefined, query: string, operation?: string | null): Reading {
  const types = new Map<string, string>();
  const unread = { types, asked: query };
  if (!schema) return unread;
  const walk = walkOf(schema, query, operation, types);
  if (!walk || walk.entities > mostEntities) return unread;
  const asked = [...walk.ends]
    .sort((one, other) => other - one)
    .reduce((text, end) => `${text.slice(0, end)} ${entityKey}: id ${text.slice(end)}`, query);
  return { types, asked };
}

interface Walk {
  /** Where selections of entities end in the text. */
  ends: Set<number>;
  entities: number;
  kinds: Set<string>;
}

function walkOf(
  schema: GraphQLSchema,
  query: string,
  operation: string | null | undefined,
  types: Map<string, string>,
) {
  let document;
  try {
    document = parse(query);
  } catch {
    return undefined; // The server says better what is wrong with the text.
  }
  const asked = getOperationAST(document, operation);
  const root = schema.getQueryType();
  if (asked?.operation !== 'query' || !root) return undefined;
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const found: Walk = { ends: new Set(), entities: 0, kinds: new Set() };
  const walk = (set: SelectionSetNode, type: GraphQLNamedType, path: string, inside: readonly string[]) => {
    if (isEntity(type) && set.loc) {
      found.ends.add(set.loc.end - 1);
      found.entities += 1;
      found.kinds.add(type.name);
    }
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = `${path}${(selection.alias ?? selection.name).value}`;
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        const named = field && getNamedType(field.type);
        if (isLeafType(named)) types.set(key, named.name);
        else if (named && selection.selectionSet) walk(selection.selectionSet, named, `${key}.`, inside);
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment || (spread && inside.includes(spread))) continue;
      const on = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      if (isCompositeType(on)) walk(fragment.selectionSet, on, path, spread ? [...inside, spread] : inside);
    }
  };
  walk(asked.selectionSet, root, '', []);
  return found;
}

const isEntity = (type: GraphQLNamedType): boolean =>
  type.name === 'Entity' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Entity'));

/** The kinds of entities that a question speaks of, and which of them it asks a list of, if of any. */
export function kindsAsked(schema: GraphQLSchema | null | undefined, query: string) {
  const kinds = (schema && walkOf(schema, query, null, new Map())?.kinds) ?? new Set<string>();
  const first = getOperationAST(parse(query))?.selectionSet.selections.find((each) => each.kind === Kind.FIELD);
  const type = getNamedType(schema?.getQueryType()?.getFields()[first?.name.value ?? '']?.type);
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined;
  return { kinds: [...kinds], listed: nodes ? getNamedType(nodes.type).name : null };
}
