import { apiUrl, type Query, SIGNED_OUT_EVENT } from './client';
import { ourHeaders } from './presence';
import { Problem, problemOf } from './problem';

/**
 * Saves a file of the API under the name the server gives it, or throws the {@link Problem} it was
 * answered with; a plain link would save the problem as if it were the file.
 */
export async function download(path: string, query: Query = {}): Promise<void> {
  let response: Response;
  try {
    response = await fetch(apiUrl(path, query), { headers: ourHeaders() });
    if (response.ok) {
      save(await response.blob(), nameOf(response));
      return;
    }
  } catch {
    throw new Problem({ detail: 'The file did not arrive whole. Check your connection and try again.' }, 0);
  }
  if (response.status === 499 || response.status === 401) {
    window.dispatchEvent(new CustomEvent(SIGNED_OUT_EVENT));
  }
  throw problemOf(await response.text().catch(() => ''), response.status);
}

function nameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'file';
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
