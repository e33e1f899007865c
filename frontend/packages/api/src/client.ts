/** Fired on `window` when a call finds the person signed out; the shell then offers to sign in again. */
export const SIGNED_OUT_EVENT = 'quarterday:signed-out';

/** What stands behind the question mark; what is undefined or empty is left out. */
export type Query = Record<string, string | number | boolean | undefined>;

/** Address of a file or page of the API, for plain links (`/accounts/1/statement.pdf`). */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}
