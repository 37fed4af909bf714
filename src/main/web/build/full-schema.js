// The schema as far as a client's types need it, from graphql/*.graphqls.
//
// The server completes those files when it starts: it adds the connections, the filters and the orders. The browser
// part is built before any Java is compiled, so this does the same for the part that shapes an answer: connections,
// edges and arguments. Filters and orders shape no answer; here they are scalars, which take any literal. Whether
// an operation fits the real schema is tested on the Java side, against the schema that the server made.
import { buildASTSchema, parse } from 'graphql';

const connectionName = /^(\w+)Connection$/;
const described = (type) => (type.kind === 'NamedType' ? type.name.value : described(type.type));

/** @param {string[]} files the contents of graphql/*.graphqls */
export function fullSchema(files) {
  const declared = parse(files.join('\n'));
  const types = new Map(declared.definitions.filter((d) => d.name).map((d) => [d.name.value, d]));
  const connections = new Set();

  const withArguments = (field, owner) => {
    const name = connectionName.exec(described(field.type))?.[1];
    if (!name) return field;
    connections.add(name);
    const own = field.arguments.map((argument) => argument.name.value);
    const possible = owner === 'Query' ? [...connectionArguments(name), ...asOf] : connectionArguments(name);
    const missing = possible.filter((argument) => !own.includes(argument.name.value));
    return { ...field, arguments: [...field.arguments, ...missing] };
  };
  const definitions = declared.definitions
    .map((d) => (d.fields ? { ...d, fields: d.fields.map((field) => withArguments(field, d.name.value)) } : d))
    .map((d) => (/Edge$/.test(d.name?.value) ? { ...d, fields: [...edgeCursor, ...d.fields] } : d));
  const added = [...connections].flatMap((name) => connection(name, types.get(`${name}Edge`)));
  for (const type of types.values()) {
    const of = type.directives?.find((directive) => directive.name.value === 'statistic')?.arguments[0].value.value;
    if (!of) continue;
    const filter = connections.has(of) ? '' : `scalar ${of}Where`;
    added.push(...parse(`${statistic(type.name.value)} ${filter}`).definitions);
    const query = definitions.find((d) => d.kind === 'ObjectTypeDefinition' && d.name.value === 'Query');
    query.fields.push(...parse(`type T { ${groups(type.name.value, of)} }`).definitions[0].fields);
  }
  return buildASTSchema({ kind: 'Document', definitions: [...definitions, ...parse(pageInfo).definitions, ...added] });
}

const pageInfo = `type PageInfo {
  hasNextPage: Boolean!  hasPreviousPage: Boolean!  startCursor: String  endCursor: String }`;
const edgeCursor = parse('type Edge { cursor: String! }').definitions[0].fields;

const connectionArguments = (name) =>
  argumentsOf(`where: ${name}Where, sort: [${name}Sort!], first: Int, after: String, last: Int, before: String`);
const argumentsOf = (text) => parse(`type T { f(${text}): Int }`).definitions[0].fields[0].arguments;
const asOf = argumentsOf('asOf: Date');

// A type of groups makes a root field, what can be grouped by, and an order.
const statistic = (type) => `scalar ${type.replace(/Statistic$/, 'Grouping')}  scalar ${type}Sort`;
const groups = (type, kind) =>
  `${type[0].toLowerCase()}${type.slice(1)}s(by: [${type.replace(/Statistic$/, 'Grouping')}!]!, where: ${kind}Where,
    sort: [${type}Sort!], first: Int = 100, asOf: Date): [${type}!]!`;

function connection(name, edge) {
  const node = edge ? described(edge.fields.find((field) => field.name.value === 'node').type) : name;
  return parse(`
    scalar ${name}Where
    scalar ${name}Sort
    type ${name}Connection { totalCount: Int!  pageInfo: PageInfo!  edges: [${name}Edge!]!  nodes: [${node}!]! }
    ${edge ? '' : `type ${name}Edge { cursor: String!  node: ${node}! }`}`).definitions;
}
