import { useEffect, useState } from 'react';
import { signIn, waysToSignIn, type Credentials, type Ways } from '../server/access';
import { reasonOf } from '../server/failure';
import { codeIn, wanted } from './address';
import { PasswordForm } from './PasswordForm';
import { TokenForm } from './TokenForm';
import '../shell/tokens.css';
import '../shell/base.css';
import '../shell/parts.css';
import './signin.css';

const noName = 'The provider knows you, but gives no name that one can have here. Ask an administrator.';
const notByProvider = 'The provider did not sign you in. Try again, or ask an administrator.';

/** Where one signs in: by a link, by name and password, by a provider, or by a token. */
export function SignInPage() {
  const [ways, setWays] = useState<Ways>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  const enter = (credentials: Credentials) => {
    setBusy(true);
    setFailure(undefined);
    signIn(credentials)
      .then(() => window.location.replace(wanted(window.location.href)))
      .catch((thrown: unknown) => {
        setBusy(false);
        setFailure(reasonOf(thrown));
      });
  };

  useEffect(() => {
    waysToSignIn()
      .then(setWays)
      .catch((thrown: unknown) => setFailure(reasonOf(thrown)));
    const told = new URLSearchParams(window.location.search);
    const failed = told.get('failure');
    if (failed) setFailure(failed === 'name' ? noName : notByProvider);
    // From here and not from the provider's site, or the browser would leave the session's cookie behind.
    if (told.has('signed-in')) window.location.replace(wanted(window.location.href));
    const code = codeIn(window.location.hash);
    if (!code) return;
    const to = wanted(window.location.href);
    // A code is used up by being sent: not twice, not by going back, and it stays in no history.
    window.history.replaceState(null, '', `?to=${encodeURIComponent(to)}`);
    enter({ code });
  }, []);

  return (
    <main className="signin">
      <img src="/favicon.svg" alt="" width="40" height="40" />
      <h1>Sign in to Sekisho</h1>
      {failure && (
        <p className="signin-failure" role="alert">
          {failure}
        </p>
      )}
      {ways?.providers.map(({ name, address }) => (
        <a
          key={address}
          className="button primary"
          href={`${address}?to=${encodeURIComponent(wanted(window.location.href))}`}
        >
          Sign in with {name}
        </a>
      ))}
      {ways?.users && <PasswordForm busy={busy} enter={enter} />}
      <TokenForm busy={busy} enter={enter} tokenFile={ways?.tokenFile ?? undefined} />
    </main>
  );
}
