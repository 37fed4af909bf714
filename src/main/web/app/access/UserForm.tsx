import { useState } from 'react';
import type { Clearance, Role } from '../server/access';
import { reasonOf } from '../server/failure';
import { putUser, roles, roleWords, type User } from './users';

interface Props {
  /** Who is changed; nobody for a new user. */
  user: User | undefined;
  saved: () => void;
  leave: () => void;
}

const seesNothing: Clearance = { light: null, level: null, organisations: [], nominal: false, everything: false };
const listOf = (text: string) => text.split(/[,\s]+/).filter(Boolean);

/** What a user is called, may do and may see. */
export function UserForm({ user, saved, leave }: Props) {
  const [name, setName] = useState(user?.name ?? '');
  const [password, setPassword] = useState('');
  const [held, setHeld] = useState<Role[]>(user?.roles ?? ['READER']);
  const [clearance, setClearance] = useState(user?.clearance ?? seesNothing);
  const [organisations, setOrganisations] = useState(clearance.organisations.join(', '));
  const [said, setSaid] = useState<string>();

  const save = () =>
    putUser(name, {
      roles: held,
      clearance: { ...clearance, organisations: listOf(organisations) },
      ...(password && { password }),
    })
      .then(() => {
        setSaid(`${name} is saved.`);
        setPassword('');
        saved();
      })
      .catch((thrown: unknown) => setSaid(reasonOf(thrown)));
  const see = (change: Partial<Clearance>) => setClearance((before) => ({ ...before, ...change }));

  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{user ? `Change ${user.name}` : 'Add a user'}</h2>
      {!user && (
        <label className="labelled">
          Name
          <input value={name} required autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </label>
      )}
      <label className="labelled">
        {user?.password ? 'New password, or nothing to leave it' : 'Password, of 12 characters or more'}
        <input
          type="password"
          value={password}
          autoComplete="new-password"
          minLength={12}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <fieldset>
        <legend>May do</legend>
        {roles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={held.includes(role)}
              onChange={({ target }) => setHeld(target.checked ? [...held, role] : held.filter((one) => one !== role))}
            />{' '}
            {role} <span className="muted">{roleWords[role]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>May see</legend>
        <label>
          <input
            type="checkbox"
            checked={clearance.everything}
            onChange={({ target }) => see({ everything: target.checked })}
          />{' '}
          everything
        </label>
        <label>
          <input
            type="checkbox"
            checked={clearance.nominal}
            onChange={({ target }) => see({ nominal: target.checked })}
          />{' '}
          names of persons
        </label>
        <label className="labelled">
          Highest light, such as GREEN
          <input value={clearance.light ?? ''} onChange={({ target }) => see({ light: target.value.trim() || null })} />
        </label>
        <label className="labelled">
          Highest level of the national scale
          <input value={clearance.level ?? ''} onChange={({ target }) => see({ level: target.value.trim() || null })} />
        </label>
        <label className="labelled">
          Works for, such as JP
          <input value={organisations} onChange={({ target }) => setOrganisations(target.value)} />
        </label>
      </fieldset>
      <div className="buttons">
        <button type="submit" className="button primary">
          Save
        </button>
        {user && (
          <button type="button" className="button" onClick={leave}>
            Add another instead
          </button>
        )}
      </div>
      {said && <p role="status">{said}</p>}
    </form>
  );
}
