import { useState } from 'react';
import type { Credentials } from '../server/access';

/** For those whom an administrator has given a name and a password. */
export function PasswordForm({ busy, enter }: { busy: boolean; enter: (credentials: Credentials) => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter({ name, password });
      }}
    >
      <label className="labelled">
        Name
        <input value={name} autoComplete="username" required onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="labelled">
        Password
        <input
          type="password"
          value={password}
          autoComplete="current-password"
          required
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary" disabled={busy}>
        Sign in
      </button>
    </form>
  );
}
