const files = import.meta.glob<string>('../../../../../graphql/operations/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The example questions of the contract, one for each tab. */
export const examples: readonly { query: string }[] = Object.values(files).map((query) => ({ query: query.trim() }));
