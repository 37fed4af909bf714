const files = import.meta.glob<string>('../../../../../graphql/operations/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface Example {
  /** The question in words: the comment above it. */
  title: string;
  query: string;
}

/** The example questions of the contract, by their words. */
export const examples: readonly Example[] = Object.values(files)
  .map((file) => ({ title: /^# (.*)$/m.exec(file)?.[1] ?? '', query: file.trim() }))
  .sort((one, other) => one.title.localeCompare(other.title));
