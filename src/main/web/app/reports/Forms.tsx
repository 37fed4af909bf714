import { Icon } from '../shell/icons';
import { packTemplateAddress, templateAddress } from './desk';
import { useProfiles } from './useProfiles';

/** Spreadsheets to fill in. */
export function Forms() {
  const forms = useProfiles().filter(({ template }) => template);
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
        <li>
          <a href={packTemplateAddress} download>
            <Icon name="download" />
            Pack of facts
          </a>
          <p className="muted">What a document states, in YAML: entities and links, each with its section and page.</p>
        </li>
      </ul>
    </section>
  );
}
