import { FactValue } from './FactValue';
import { factsOf } from './facts';

/** The facts of an entity; at the end, what the source leaves open. */
export function Facts({ entity, onOpen }: { entity: object; onOpen: (id: string) => void }) {
  const { known, unknown } = factsOf(entity);
  if (known.length + unknown.length === 0) return null;
  return (
    <section aria-label="Facts">
      <dl className="facts" data-testid="facts">
        {known.map(({ path, label, value }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd>
              <FactValue path={path} value={value} onOpen={onOpen} />
            </dd>
          </div>
        ))}
        {unknown.length > 0 && (
          <div className="muted">
            <dt>Not recorded</dt>
            <dd>{unknown.join(', ').toLowerCase()}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
