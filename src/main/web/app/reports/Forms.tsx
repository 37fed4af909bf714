import { Icon } from '../shell/icons';
import { templateAddress } from './desk';
import { useProfiles } from './useProfiles';

/** Spreadsheets to fill in. */
export function Forms() {
  const forms = useProfiles().filter(({ template }) => template);
  if (forms.length === 0) return null;
  return (
    <section className="forms" aria-label="Forms to fill in">
      <h2>Forms to fill in</h2>
      <ul>
        {forms.map(({ name, title, description }) => (
          <li key={name}>
            <a href={templateAddress(name)} download>
              <Icon name="download" />
              {title}
            </a>
            {description && <p className="muted">{description}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
