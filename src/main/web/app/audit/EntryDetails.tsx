import type { Entry } from './EntryTable';

/** All that an entry says. */
export function EntryDetails({ entry }: { entry: Entry }) {
  const said: readonly (readonly [string, string | null])[] = [
    ['Number', entry.sequence],
    ['Id', entry.id],
    ['Roles', entry.roles.join(', ') || null],
    ['Door', [entry.door, entry.kind].filter(Boolean).join(', ') || null],
    ['Root fields', entry.fields.join(', ') || null],
    ['SHA-256 of the file', entry.fileSha256],
  ];
  return (
    <div className="entry" data-testid="audit-entry">
      <dl>
        {said.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Text title="Question" text={entry.document} />
      <Text title="Variables" text={entry.variables && indented(entry.variables)} />
      <Text title="As it stands in the audit" text={entry.line} />
    </div>
  );
}

function Text({ title, text }: { title: string; text: string | null }) {
  if (!text) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}

const indented = (json: string): string => JSON.stringify(JSON.parse(json), null, 2);
