import { ServerFailure } from '../server/failure';
import { request } from '../server/server';
import type { Order, Preview, Profile } from './preview';

/** What POST /imports answers. */
export interface Receipt {
  id: string;
}

export const preview = (file: File, order: Order, signal: AbortSignal): Promise<Preview> =>
  json('/imports/preview', { method: 'POST', body: form(file, order), signal });

export const load = (file: File, order: Order): Promise<Receipt> =>
  json('/imports', { method: 'POST', body: form(file, order) });

export const profiles = (signal?: AbortSignal): Promise<Profile[]> =>
  json('/imports/profiles', { ...(signal && { signal }) });

/** Keeps a profile of one's own: it reads files as another profile does, but for what the mapping says. */
export const saveProfile = (name: string, yaml: string): Promise<unknown> =>
  json(`/imports/profiles/${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/yaml' },
    body: yaml,
  });

export const templateAddress = (profile: string): string => `/imports/templates/${encodeURIComponent(profile)}.xlsx`;

export const rejectsAddress = (id: string): string => `/imports/${encodeURIComponent(id)}/rejects.csv`;

function form(file: File, { profile, sheet, encoding, delimiter, parameters, mapping }: Order): FormData {
  const parts = new FormData();
  for (const [name, value] of Object.entries({ profile, sheet, encoding, delimiter, ...parameters })) {
    if (value?.trim()) parts.append(name, value);
  }
  if (Object.keys(mapping).length > 0) parts.append('mapping', JSON.stringify(mapping));
  parts.append('file', file, file.name);
  return parts;
}

async function json<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const response = await request(address, init);
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  throw refusal(response.status, answer as Problem | null);
}

/** RFC 9457: what the server says of a request that it turns down. */
interface Problem {
  title?: string;
  detail?: string;
}

function refusal(status: number, problem: Problem | null): ServerFailure {
  if (problem?.detail) return new ServerFailure(problem.detail);
  if (status === 413) return new ServerFailure('The file is too large. Split it, or pack it with gzip.');
  return new ServerFailure(`${problem?.title ?? 'The server refused this'} (status ${status}).`);
}
