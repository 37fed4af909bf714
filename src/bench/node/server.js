// Serves the graph by @neo4j/graphql and graphql-yoga: node server.js <port> <file with the way to the database>.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const [port, bolt] = process.argv.slice(2);
const { uri, user, password } = JSON.parse(readFileSync(bolt, 'utf8'));
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
const typeDefs = readFileSync(new URL('types.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({ schema, logging: 'warn', maskedErrors: false, context: () => ({ sessionConfig: { database: 'neo4j' } }) });
createServer(yoga).listen(Number(port), '127.0.0.1');
