import { call } from '@quarterday/api';
import type { Page } from './pages';

/** Everybody who has signed in, page after page: a council's rents office is some dozens of people. */
export async function colleagues(signal: AbortSignal) {
  const all: { username: string; name: string }[] = [];
  let after: string | undefined;
  do {
    const page: Page<{ username: string; name: string }> = await call('/staff-members', {
      query: { limit: 250, after },
      signal,
    });
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return all;
}
