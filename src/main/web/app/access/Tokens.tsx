import { useState } from 'react';
import { reasonOf } from '../server/failure';
import { makeToken, takeToken, type User } from './users';

/** What the programs of a user sign in with. A token is shown once, when it is made. */
export function Tokens({ user, changed }: { user: User; changed: () => void }) {
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(90);
  const [made, setMade] = useState<string>();
  const [failure, setFailure] = useState<string>();

  const make = () =>
    makeToken(user.name, label, days)
      .then(({ token }) => {
        setMade(token);
        setLabel('');
        changed();
      })
      .catch((thrown: unknown) => setFailure(reasonOf(thrown)));
  const take = (id: string) =>
    takeToken(user.name, id)
      .then(changed)
      .catch((thrown: unknown) => setFailure(reasonOf(thrown)));

  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2>Tokens of {user.name}</h2>
      <ul className="access-tokens">
        {user.tokens.map((token) => (
          <li key={token.id}>
            <span>
              {token.label} <span className="muted">until {token.expires.slice(0, 10)}</span>
            </span>
            <button type="button" className="button danger" onClick={() => void take(token.id)}>
              Take away {token.label}
            </button>
          </li>
        ))}
      </ul>
      <label className="labelled">
        What it is for
        <input value={label} required maxLength={100} onChange={({ target }) => setLabel(target.value)} />
      </label>
      <label className="labelled">
        Good for so many days
        <input
          type="number"
          min={1}
          max={366}
          value={days}
          onChange={({ target }) => setDays(target.valueAsNumber || 1)}
        />
      </label>
      <button type="submit" className="button">
        Make a token
      </button>
      {made && (
        <p role="status" data-testid="made-token">
          Copy it now, it is not shown again: <code>{made}</code>
        </p>
      )}
      {failure && (
        <p className="bad" role="alert">
          {failure}
        </p>
      )}
    </form>
  );
}
