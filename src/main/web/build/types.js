// Writes generated/operations.ts: each operation of graphql/operations as text, with the types of its variables and
// answer; and generated/leaves.ts: the schema's type of each value that OpenEntity answers, so that values are written
// by type and not by guess.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { concatAST, parse, printSchema, Source, validate } from 'graphql';
import { fullSchema } from './full-schema.js';
import { leafTypes } from './leaf-types.js';

const contract = new URL('../../../../graphql/', import.meta.url);
const generated = new URL('../generated/', import.meta.url);

const filesOf = async (folder, ending) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })));
};
const schema = fullSchema((await filesOf(contract, '.graphqls')).map((file) => file.text));

const documentsOf = async (folder) =>
  (await filesOf(new URL(folder, contract), '.graphql')).map(({ name, text }) => ({
    location: folder + name,
    document: parse(new Source(text, folder + name)),
  }));
const fragments = await documentsOf('operations/fragments/');
const documents = [...(await documentsOf('operations/')), ...fragments];
const examples = await documentsOf('operations/examples/');

for (const checked of [documents, ...examples.map((example) => [example])]) {
  const errors = validate(schema, concatAST(checked.map(({ document }) => document)));
  if (errors.length) throw new Error(errors.join('\n'));
}

const operations = await codegen({
  filename: 'operations.ts',
  schema: parse(printSchema(schema)),
  documents,
  config: {
    documentMode: 'string',
    useTypeImports: true,
    enumType: 'string-literal',
    dedupeFragments: true,
    scalars: { ID: 'string', Date: 'string', PartialDate: 'string', DateTime: 'string' },
  },
  pluginMap: { operationTypes, typedDocuments },
  plugins: [{ operationTypes: {} }, { typedDocuments: {} }],
});
const facts = documents.find(({ location }) => location === 'operations/OpenEntity.graphql').document;
const leaves = JSON.stringify(leafTypes(schema, facts), null, 2);

await mkdir(generated, { recursive: true });
await writeFile(new URL('operations.ts', generated), operations);
await writeFile(
  new URL('leaves.ts', generated),
  `export const leaves: Readonly<Record<string, string>> = ${leaves};\n`,
);
