import { useEffect, useState } from 'react';
import { signOut, whoAmI, type Me } from '../server/access';
import { Icon } from './icons';

/** Who has signed in, and the way out. */
export function Account({ current }: { current: string }) {
  const [me, setMe] = useState<Me>();
  useEffect(() => {
    whoAmI()
      .then(setMe)
      .catch(() => undefined);
  }, []);
  if (!me) return null;
  const leave = () => signOut().finally(() => window.location.assign('/sign-in/'));
  return (
    <div className="account">
      <span className="account-name" title={me.name} data-testid="account">
        {me.name}
      </span>
      {me.roles.includes('ADMINISTRATOR') && (
        <a className="rail-page" href="/access/" aria-current={current === 'Access' ? 'page' : undefined}>
          <Icon name="lock" />
          Access
        </a>
      )}
      <button type="button" className="rail-page" onClick={() => void leave()}>
        <Icon name="leave" />
        Sign out
      </button>
    </div>
  );
}
