import { failureOf, ServerFailure } from './failure';
import { request } from './server';

/** What somebody may do, as the server names it. */
export type Role = 'READER' | 'ANALYST' | 'LOADER' | 'RELEASING_OFFICER' | 'ADMINISTRATOR' | 'AUDITOR';

/** What somebody may see. */
export interface Clearance {
  light: string | null;
  level: string | null;
  organisations: string[];
  nominal: boolean;
  everything: boolean;
}

/** Who somebody is. */
export interface Me {
  name: string;
  roles: Role[];
  clearance: Clearance;
}

/** How one can sign in here. */
export interface Ways {
  /** The file with the token of whoever runs the installation, told only on its own machine. */
  tokenFile: string | null;
  users: boolean;
  providers: { name: string; address: string }[];
}

/** One of these. */
export interface Credentials {
  token?: string;
  code?: string;
  name?: string;
  password?: string;
}

/** Sends something below /access. Throws ServerFailure with the words of the server where it refuses. */
export async function access<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await request(`/access/${path}`, {
    method,
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text ? JSON.parse(text) : undefined;
  const detail = (answer as { detail?: string } | undefined)?.detail;
  if (!response.ok) throw detail ? new ServerFailure(detail) : failureOf(response.status, answer);
  return answer as Answer;
}

/** Whether somebody may do what a role may. Administrators may do all but read the record of what was asked. */
export const mayDo = ({ roles }: Me, role: Role): boolean =>
  roles.includes(role) || (role !== 'AUDITOR' && roles.includes('ADMINISTRATOR'));

export const waysToSignIn = (): Promise<Ways> => access('GET', 'ways');

export const signIn = (credentials: Credentials): Promise<Me> => access('POST', 'sign-in', credentials);

export const signOut = (): Promise<void> => access('POST', 'sign-out');

export const whoAmI = (): Promise<Me> => access('GET', 'me');
