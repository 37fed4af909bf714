import { signOut } from '../server/access';
import { Icon } from './icons';
import { may, useMe } from './useMe';

/** Who has signed in, and the way out. */
export function Account({ current }: { current: string }) {
  const me = useMe();
  if (!me) return null;
  const leave = () => signOut().finally(() => window.location.assign('/sign-in/'));
  return (
    <div className="account">
      <span className="account-name" title={me.name} data-testid="account">
        {me.name}
      </span>
      {may(me, 'ADMINISTRATOR') && (
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
