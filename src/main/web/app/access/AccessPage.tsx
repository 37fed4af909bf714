import { useCallback, useEffect, useState } from 'react';
import { reasonOf } from '../server/failure';
import { Failure } from '../shell/Failure';
import { Shell } from '../shell/Shell';
import { Waiting } from '../shell/Waiting';
import { Tokens } from './Tokens';
import { UserForm } from './UserForm';
import { allUsers, clearanceWords, removeUser, type User } from './users';
import '../shell/parts.css';
import './access.css';

/** Who may sign in here, and what they may do and see. For administrators. */
export function AccessPage() {
  const [users, setUsers] = useState<User[]>();
  const [failure, setFailure] = useState<string>();
  const [chosen, setChosen] = useState<string>();

  const load = useCallback(() => {
    setFailure(undefined);
    allUsers()
      .then(setUsers)
      .catch((thrown: unknown) => setFailure(reasonOf(thrown)));
  }, []);
  useEffect(load, [load]);

  const remove = (name: string) => {
    if (!window.confirm(`Remove ${name}? They are signed out at once, and their tokens are void.`)) return;
    removeUser(name)
      .then(load)
      .catch((thrown: unknown) => setFailure(reasonOf(thrown)));
  };
  const user = users?.find(({ name }) => name === chosen);

  return (
    <Shell page="Access" onOpen={(id) => window.location.assign(`/?entity=${encodeURIComponent(id)}`)}>
      <div className="access">
        <h1>Access</h1>
        <p className="muted">
          Users who sign in here by name. Those of a provider are managed there. Nobody can give more than they have.
        </p>
        {failure && <Failure reason={failure} again={load} />}
        {!users && !failure && <Waiting />}
        {users && (
          <div className="scroll">
            <table className="list" data-testid="users">
              <thead>
                <tr>
                  <th>Name</th>
                  <th>May do</th>
                  <th>May see</th>
                  <th>Tokens</th>
                  <th>What can be done</th>
                </tr>
              </thead>
              <tbody>
                {users.map((each) => (
                  <tr key={each.name}>
                    <th scope="row">{each.name}</th>
                    <td>{each.roles.join(', ') || 'nothing'}</td>
                    <td>{clearanceWords(each.clearance)}</td>
                    <td>{each.tokens.length}</td>
                    <td className="buttons">
                      <button type="button" className="button" onClick={() => setChosen(each.name)}>
                        Change {each.name}
                      </button>
                      <button type="button" className="button danger" onClick={() => remove(each.name)}>
                        Remove {each.name}
                      </button>
                    </td>
                  </tr>
                ))}
                {users.length === 0 && (
                  <tr>
                    <td colSpan={5}>There are no users yet. Whoever holds the access token is the administrator.</td>
                  </tr>
                )}
              </tbody>
            </table>
          </div>
        )}
        {users && (
          <div className="access-forms">
            <UserForm key={`form of ${user?.name}`} user={user} saved={load} leave={() => setChosen(undefined)} />
            {user && <Tokens key={`tokens of ${user.name}`} user={user} changed={load} />}
          </div>
        )}
      </div>
    </Shell>
  );
}
