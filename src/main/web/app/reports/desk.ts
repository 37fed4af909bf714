import { ServerFailure } from '../server/failure';
import { request } from '../server/server';
import type { Order, Preview, Profile } from './preview';

/** The server keeps a file for a while, also where it refuses it. */
interface Kept {
  upload?: string;
}

/** What POST /imports answers. */
export interface Receipt extends Kept {
  id: string;
}

/** A file on its way to the server, which keeps it for a while: it is sent again only where it is there no more. */
export interface Sending {
  preview: (order: Order, signal: AbortSignal) => Promise<Preview>;
  load: (order: Order) => Promise<Receipt>;
}

export function sending(file: File): Sending {
  let token: string | undefined;
  const post = (address: string, parts: FormData, signal?: AbortSignal) =>
    request(address, { method: 'POST', body: parts, ...(signal && { signal }) });
  const postFile = async (address: string, order: Order, signal?: AbortSignal) => {
    const parts = form(order);
    parts.append('file', file, file.name);
    try {
      return await post(address, parts, signal);
    } catch (thrown) {
      if (!signal?.aborted) await requireReadable(file);
      throw thrown;
    }
  };
  const send = async <Answer extends Kept>(address: string, order: Order, signal?: AbortSignal): Promise<Answer> => {
    if (token) {
      const parts = form(order);
      parts.append('upload', token);
      const response = await post(address, parts, signal);
      // An earlier look may have come in after this one, and ended it.
      if (response.status === 409) return send<Answer>(address, order, signal);
      if (response.status !== 410) return answerOf<Answer>(response);
      token = undefined;
    }
    const answer = await postFile(address, order, signal);
    const { upload }: Kept = await bodyOf<Kept>(answer.clone());
    token = upload;
    return answerOf<Answer>(answer);
  };
  return {
    preview: (order, signal) => send<Preview>('/imports/preview', order, signal),
    load: (order) => send<Receipt>('/imports', order),
  };
}

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

/** A pack of facts to begin with. */
export const packTemplateAddress = '/imports/templates/pack.yml';

export const rejectsAddress = (id: string): string => `/imports/${encodeURIComponent(id)}/rejects.csv`;

/** A browser sends nothing of a file that was written to after it was chosen, and does not say why. */
const requireReadable = (file: File): Promise<unknown> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new ServerFailure('The file was changed, moved or removed since you chose it. Choose it again.');
    });

function form({ parameters, mapping, ...own }: Order): FormData {
  const parts = new FormData();
  for (const [name, value] of Object.entries({ ...own, ...parameters })) {
    if (value?.trim()) parts.append(name, value);
  }
  if (Object.keys(mapping).length > 0) parts.append('mapping', JSON.stringify(mapping));
  return parts;
}

const json = async <Answer>(address: string, init: RequestInit): Promise<Answer> =>
  answerOf<Answer>(await request(address, init));

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (!response.ok) throw refusal(response.status, await bodyOf<Problem>(response));
  return response.json().catch(() => {
    throw new ServerFailure('The answer of the server broke off. Look into the list of reports before you try again.');
  }) as Promise<Answer>;
}

/** What an answer says, if it says anything. */
const bodyOf = <Body extends object>(response: Response): Promise<Partial<Body>> =>
  response.json().catch(() => ({})) as Promise<Partial<Body>>;

/** RFC 9457: what the server says of a request that it turns down. */
interface Problem {
  title?: string;
  detail?: string;
}

function refusal(status: number, problem: Problem): ServerFailure {
  if (problem.detail) return new ServerFailure(problem.detail);
  if (status === 413) return new ServerFailure('The file is too large. Split it, or pack it with gzip.');
  return new ServerFailure(`${problem.title ?? 'The server refused this'} (status ${status}).`);
}
