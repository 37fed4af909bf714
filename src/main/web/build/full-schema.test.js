// @vitest-environment node
import { printType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fullSchema } from './full-schema.js';

const schema = fullSchema([
  'type Query { bodies: BodyConnection!  search(text: String!, first: Int = 20): FoundConnection! }',
  'type Body { id: ID!  members: SeatConnection! }',
  'type SeatEdge { role: String!  node: Post! }  type Post { id: ID! }  type FoundEdge { node: Post! }',
  'directive @statistic(of: String!) on OBJECT  scalar Date  type PostStatistic @statistic(of: "Post") { count: Int! }',
  'extend type Query { posts: PostConnection! }  type Mutation  extend type Mutation { withdraw: ID }',
  'extend type Mutation { resume: ID }  type Subscription  extend type Subscription { progress: ID }',
]);
const printed = (name) => printType(schema.getType(name));

describe('the full schema', () => {
  it('has a connection and an edge for each kind that is listed', () => {
    expect(printed('BodyConnection')).toMatch(/edges: \[BodyEdge!\]!\s+nodes: \[Body!\]!/);
    expect(printed('BodyEdge')).toMatch(/cursor: String!\s+node: Body!/);
  });

  it('takes the kind of a connection from its edge where one is declared', () => {
    expect(printed('SeatConnection')).toMatch(/nodes: \[Post!\]!/);
    expect(printed('SeatEdge')).toMatch(/cursor: String!\s+role: String!/);
  });

  it('adds the arguments of a connection to those that a field has', () => {
    expect(printed('Body')).toContain(
      'members(where: SeatWhere, sort: [SeatSort!], first: Int, after: String, last: Int, before: String)',
    );
    expect(printed('Query')).toContain('search(text: String!, first: Int = 20,');
    expect(printed('Query')).toContain('posts(where: PostWhere');
  });

  it('takes a day on root fields alone', () => {
    expect(printed('Query')).toMatch(/posts\(.*asOf: Date\)/);
    expect(printed('Body')).not.toContain('asOf');
  });

  it('has a root field for each type of groups', () =>
    expect(printed('Query')).toMatch(
      /postStatistics\(by: \[PostGrouping!]!, where: PostWhere,.*\): \[PostStatistic!]!/,
    ));

  it('has what the modules add to the mutations and subscriptions', () => {
    expect(printed('Mutation')).toMatch(/withdraw: ID\s+resume: ID/);
    expect(printed('Subscription')).toContain('progress: ID');
  });
});
