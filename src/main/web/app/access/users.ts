import { access, type Clearance, type Role } from '../server/access';

/** A user as administrators see them. */
export interface User {
  name: string;
  password: boolean;
  roles: Role[];
  clearance: Clearance;
  tokens: { id: string; label: string; expires: string }[];
}

/** What an administrator says of a user; without a password, the former one stays. */
export interface UserChange {
  password?: string;
  roles: Role[];
  clearance: Clearance;
}

/** A token is told once, here. */
export interface MadeToken {
  id: string;
  token: string;
  expires: string;
}

const at = (name: string) => `users/${encodeURIComponent(name)}`;

export const allUsers = (): Promise<User[]> => access('GET', 'users');

export const putUser = (name: string, change: UserChange): Promise<User> => access('PUT', at(name), change);

export const removeUser = (name: string): Promise<void> => access('DELETE', at(name));

export const makeToken = (name: string, label: string, days: number): Promise<MadeToken> =>
  access('POST', `${at(name)}/tokens`, { label, days });

export const takeToken = (name: string, id: string): Promise<void> =>
  access('DELETE', `${at(name)}/tokens/${encodeURIComponent(id)}`);

/** What each role may do, in the order in which they build on each other. */
export const roleWords: Readonly<Record<Role, string>> = {
  READER: 'asks questions',
  ANALYST: 'saves boards and queries, judges sources, takes files out',
  LOADER: 'loads reports and packs, and takes them back',
  RELEASING_OFFICER: 'changes how things are marked',
  ADMINISTRATOR: 'says who may sign in; may do all but read the record',
  AUDITOR: 'reads the record of who asked what',
};

export const roles = Object.keys(roleWords) as Role[];

/** What somebody may see, in a few words. */
export function clearanceWords({ light, level, organisations, nominal, everything }: Clearance): string {
  if (everything) return 'everything';
  const words = [light && `TLP:${light}`, level, organisations.join(', '), nominal && 'names of persons'];
  return words.filter(Boolean).join(' · ') || 'what bears no marking';
}
