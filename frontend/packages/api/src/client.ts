import createClient, { type Middleware } from 'openapi-fetch';
import { ourHeaders } from './presence';
import { Problem, problemOf } from './problem';
import type { paths } from './schema';

/** Fired on `window` when a call finds the person signed out; the shell then offers to sign in again. */
export const SIGNED_OUT_EVENT = 'quarterday:signed-out';

let apiRoot = '';

/** Address of a file or page of the API, for plain links (`/accounts/1/statement.pdf`). */
export function apiUrl(path: string, query: Record<string, string | number | undefined> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `${apiRoot}/api/v1${path}${text ? `?${text}` : ''}`;
}

const ours: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(ourHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return undefined;
    if (response.status === 499 || response.status === 401) {
      window.dispatchEvent(new CustomEvent(SIGNED_OUT_EVENT));
    }
    throw problemOf(await response.text().catch(() => ''), response.status);
  },
  onError({ error }) {
    if (error instanceof Problem) return error;
    return problemOf({ detail: 'Check your connection and try again. Nothing has been changed.' }, 0);
  },
};

function clientAt(root: string) {
  const client = createClient<paths>({ baseUrl: `${window.location.origin}${root}` });
  client.use(ours);
  return client;
}

/** The typed client: every call either returns the body or throws a {@link Problem}. */
export let api = clientAt('');

/**
 * Says what stands before `/api/v1` in this application's addresses: each application may have its
 * own, so that a person can be signed in to both at once.
 */
export function setApiRoot(root: string): void {
  apiRoot = root;
  api = clientAt(root);
}

/** The body of an answer; the middleware has already thrown for anything that is not one. */
export async function body<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
