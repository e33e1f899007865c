import { call } from '@quarterday/api';
import type { Page } from '../platform/pages';

export type Closeness = 'SELF' | 'HOUSEHOLD' | 'FAMILY' | 'OTHER';

/** A declaration that a colleague is, or is close to, a person on record. */
export interface StaffPerson {
  id: string;
  staffName: string;
  username?: string | null;
  personReference: string;
  personName: string;
  closeness: Closeness;
  reason: string;
  recordedByName: string;
  recordedAt: string;
  own: boolean;
}

export const CLOSENESS: Record<Closeness, string> = {
  SELF: 'The tenant themselves',
  HOUSEHOLD: 'Of their household',
  FAMILY: 'Family',
  OTHER: 'Close in another way',
};

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
