import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { entityKey, kindsAsked, readingOf } from './reading';

const schema = buildSchema(`
  type Query { agreements: AgreementConnection! search: [Entity!]! version: String! figures: [Figure!]! }
  scalar PartialDate
  interface Entity { id: ID! name: String! }
  type Country implements Entity { id: ID! name: String! }
  type Agreement implements Entity { id: ID! name: String! signedOn: PartialDate parties: [Country!]! }
  type AgreementConnection { totalCount: Int! nodes: [Agreement!]! }
  type Figure { year: Int country: Country }
  type Mutation { forget: Country }
`);
const read = (query: string, operation?: string) => readingOf(schema, query, operation);

describe('reading a question', () => {
  it('tells the types of single values by their paths, under the names that were asked for', () => {
    const { types } = read('{ agreements { totalCount nodes { day: signedOn parties { name } } } }');
    expect([...types]).toEqual([
      ['agreements.totalCount', 'Int'],
      ['agreements.nodes.day', 'PartialDate'],
      ['agreements.nodes.parties.name', 'String'],
    ]);
  });

  it('asks each entity for its id as well, and nothing else', () => {
    const { asked } = read('{ agreements { nodes { parties { name } } } version figures { year country { name } } }');
    expect(asked.match(new RegExp(`${entityKey}: id`, 'g'))).toHaveLength(3);
    expect(asked).toContain(`country { name  ${entityKey}: id }`);
    expect(() => parse(asked)).not.toThrow();
  });

  it('follows fragments, also those that follow themselves', () => {
    const query = `query A { search { ... on Agreement { ...F } ...N } } query B { version }
      fragment F on Agreement { signedOn parties { ...N } ...F } fragment N on Entity { name }`;
    const { types, asked } = read(query, 'A');
    expect([...types.keys()]).toEqual(['search.signedOn', 'search.parties.name', 'search.name']);
    expect(asked.split(entityKey)).toHaveLength(6);
    expect(read(query, 'B').asked).toBe(query);
  });

  it('leaves alone what it cannot read, what is no query, and what is large already', () => {
    const large = `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: search { name }`).join(' ')} }`;
    for (const query of ['{ agreements {', 'mutation { forget { name } }', 'query A { nothing { x } }', large])
      expect(read(query).asked).toBe(query);
    expect(readingOf(null, '{ search { name } }').asked).toBe('{ search { name } }');
  });

  it('tells of which kinds a question speaks', () => {
    const query = '{ agreements { nodes { parties { name } } } }';
    expect(kindsAsked(schema, query)).toEqual({ kinds: ['Agreement', 'Country'], listed: 'Agreement' });
    expect(kindsAsked(schema, '{ figures { country { name } } }')).toEqual({ kinds: ['Country'], listed: null });
    expect(kindsAsked(null, query)).toEqual({ kinds: [], listed: null });
  });
});
