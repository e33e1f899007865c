import type { Mood } from '@quarterday/ui';
import type { LineOutcome, PaymentFileKind, PaymentFileState } from './model';

export const FILE_STATES: Record<PaymentFileState, { words: string; kind: Mood }> = {
  RECEIVING: { words: 'Being read', kind: 'info' },
  REFUSED: { words: 'Refused', kind: 'bad' },
  HELD: { words: 'Held', kind: 'warn' },
  POSTING: { words: 'Posting', kind: 'info' },
  POSTED: { words: 'Posted', kind: 'good' },
};

/** A file is seen from the moment it was understood. */
const { HELD, POSTING, POSTED, REFUSED } = FILE_STATES;
export const LISTED_STATES = { HELD, POSTING, POSTED, REFUSED };

export const OUTCOMES: Record<LineOutcome, { words: string; kind: Mood }> = {
  ACCOUNT: { words: 'Posted', kind: 'good' },
  SUSPENSE: { words: 'Suspense', kind: 'warn' },
  REJECTED: { words: 'Rejected', kind: 'bad' },
};

export const FILE_KINDS: Record<PaymentFileKind, { words: string }> = {
  PAYMENTS: { words: 'Payments' },
  HOUSING_BENEFIT: { words: 'Housing Benefit' },
  UNIVERSAL_CREDIT: { words: 'Universal Credit' },
};

const { HOUSING_BENEFIT, UNIVERSAL_CREDIT } = FILE_KINDS;
export const BENEFIT_KINDS = { HOUSING_BENEFIT, UNIVERSAL_CREDIT };

const REASONS: Record<string, string> = {
  CLAIM_OF_ANOTHER_ACCOUNT: 'The claim is known on another account',
  NO_REFERENCE: 'No reference',
  UNKNOWN_REFERENCE: 'No account has this reference',
  REFERENCE_IN_DOUBT: 'Two accounts were given this reference',
  NO_OPEN_WEEK: 'The week it was paid in is closed or not set up',
  NO_CONTROL_ACCOUNT: 'No control account for this kind of payment',
};

/** Why a line is not on an account: a code of suspense in words, or the words a rejected line has. */
export function reasonInWords(reason: string): string {
  return REASONS[reason] ?? reason;
}
