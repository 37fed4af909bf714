import { Account } from './Account';
import { AuditLink } from './AuditLink';
import { Icon, type IconName } from './icons';

interface Page {
  name: string;
  address: string;
  icon: IconName;
}

const pages: readonly Page[] = [
  { name: 'Explore', address: '/', icon: 'explore' },
  { name: 'Routes', address: '/routes/', icon: 'routes' },
  { name: 'Trends', address: '/trends/', icon: 'trends' },
  { name: 'Reports', address: '/reports/', icon: 'reports' },
  { name: 'Institutions', address: '/institutions/', icon: 'institutions' },
  { name: 'Sharing', address: '/sharing/', icon: 'sharing' },
  { name: 'Query', address: '/graphiql', icon: 'query' },
];

/** The way from page to page. */
export function Rail({ current }: { current: string }) {
  return (
    <nav className="rail" aria-label="Pages">
      <a className="rail-mark" href="/" aria-label="Sekisho">
        <img src="/favicon.svg" alt="" width="28" height="28" />
      </a>
      {pages.map(({ name, address, icon }) => (
        <a key={name} className="rail-page" href={address} aria-current={name === current ? 'page' : undefined}>
          <Icon name={icon} />
          {name}
        </a>
      ))}
      <AuditLink current={current} />
      <Account current={current} />
    </nav>
  );
}
