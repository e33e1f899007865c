import type { FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import type { HttpMethod, PathsWithMethod } from 'openapi-typescript-helpers';
import { apiUrl, type Query, SIGNED_OUT_EVENT } from './client';
import { ourHeaders } from './presence';
import { Problem, problemOf } from './problem';
import type { paths } from './schema';

type Path<M extends HttpMethod> = PathsWithMethod<paths, M>;
type Init<P extends keyof paths, M extends HttpMethod> = MaybeOptionalInit<paths[P], M & keyof paths[P]>;
type Answer<O> =
  O extends Record<string | number, unknown>
    ? NonNullable<FetchResponse<O, object, 'application/json'>['data']>
    : never;

/**
 * The body of a GET, or a {@link Problem} thrown. Address, parameters and body are the contract's, checked by the compiler;
 * nothing of the contract is in the bundle.
 */
export async function read<P extends Path<'get'>>(
  path: P,
  ...init: undefined extends Init<P, 'get'> ? [Init<P, 'get'>?] : [Init<P, 'get'>]
): Promise<Answer<paths[P]['get' & keyof paths[P]]>> {
  const { params, signal } = (init[0] ?? {}) as { params?: Params; signal?: AbortSignal };
  const address = path
    .replace('/api/v1', '')
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params?.path?.[name])));
  return call(address, { query: params?.query, signal });
}

interface Params {
  path?: Record<string, string | number>;
  query?: Query;
}

interface Sent {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  query?: Query | undefined;
  body?: unknown;
  /** Sent as it is, for files. */
  file?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** A call by its plain address below `/api/v1`, with the same header, the same problems and the same signed-out event. */
export async function call<T>(path: string, sent: Sent = {}): Promise<T> {
  const { data } = await answerOf<T>(path, sent);
  return data;
}

/** As {@link call}, with the version (`ETag`) of what was read, to be sent back with `If-Match`. */
export async function answerOf<T>(
  path: string,
  sent: Sent = {},
): Promise<{ data: T; version: string | null }> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...ourHeaders(),
    ...sent.headers,
  };
  if (sent.body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(apiUrl(path, sent.query), {
      method: sent.method ?? 'GET',
      headers,
      body: sent.file ?? (sent.body === undefined ? null : JSON.stringify(sent.body)),
      signal: sent.signal ?? null,
    });
  } catch (failure) {
    if (sent.signal?.aborted) throw failure;
    throw new Problem({ detail: 'Check your connection and try again. Nothing has been changed.' }, 0);
  }
  const text = await response.text();
  if (!response.ok) {
    if (response.status === 499 || response.status === 401)
      window.dispatchEvent(new CustomEvent(SIGNED_OUT_EVENT));
    throw problemOf(text, response.status);
  }
  return { data: (text === '' ? undefined : JSON.parse(text)) as T, version: response.headers.get('ETag') };
}
