import { EntityAnchor } from '../facts/EntityAnchor';
import { formatNumber } from '../vocabulary/format';
import type { Choices } from './useChoices';

/** The files that figures are read from. */
export function ReadFrom({ choices }: { choices: Choices }) {
  return (
    <section aria-label="Read from">
      <h3>Read from</h3>
      <ul>
        {choices.imports.flatMap((each) =>
          each.import ? (
            <li key={each.import.id}>
              <EntityAnchor entity={{ ...each.import, kind: 'Import' }} />{' '}
              <span className="muted">{formatNumber(each.count)} seizures in all</span>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
    </section>
  );
}
