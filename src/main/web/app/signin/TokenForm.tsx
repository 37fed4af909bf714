import { useState } from 'react';
import type { Credentials } from '../server/access';

interface Props {
  busy: boolean;
  enter: (credentials: Credentials) => void;
  tokenFile: string | undefined;
}

/** For whoever runs the installation, and for all who hold a token. */
export function TokenForm({ busy, enter, tokenFile }: Props) {
  const [token, setToken] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter({ token });
      }}
    >
      <label className="labelled">
        Token
        <input
          type="password"
          value={token}
          autoComplete="off"
          spellCheck={false}
          required
          onChange={(event) => setToken(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={busy}>
        Sign in with a token
      </button>
      <p className="muted">
        The token of whoever runs this installation stands in{' '}
        {tokenFile ? <code>{tokenFile}</code> : 'the file access-token of its data folder'}. Each start of the server
        also prints a link that signs in once.
      </p>
    </form>
  );
}
