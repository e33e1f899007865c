import type { Mood } from '@quarterday/ui';
import type { LineOutcome, PaymentFileState } from './model';

export const FILE_STATES: Record<PaymentFileState, { words: string; kind: Mood }> = {
  RECEIVING: { words: 'Being read', kind: 'info' },
  REFUSED: { words: 'Refused', kind: 'bad' },
  HELD: { words: 'Held', kind: 'warn' },
  POSTING: { words: 'Posting', kind: 'info' },
  POSTED: { words: 'Posted', kind: 'good' },
};

export const OUTCOMES: Record<LineOutcome, { words: string; kind: Mood }> = {
  ACCOUNT: { words: 'Posted', kind: 'good' },
  SUSPENSE: { words: 'Suspense', kind: 'warn' },
  REJECTED: { words: 'Rejected', kind: 'bad' },
};

const REASONS: Record<string, string> = {
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
