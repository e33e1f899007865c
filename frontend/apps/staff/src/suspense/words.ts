import type { Mood } from '@quarterday/ui';
import type { AgeBand, SuspenseState } from './model';

export const STATES: Record<SuspenseState, { words: string; kind: Mood }> = {
  WAITING: { words: 'Waiting', kind: 'warn' },
  PROPOSED: { words: 'To approve', kind: 'info' },
  SETTLED: { words: 'Settled', kind: 'good' },
};

export const BANDS: Record<AgeBand, string> = {
  WEEK: 'Up to a week',
  MONTH: 'Up to 4 weeks',
  QUARTER: 'Up to 13 weeks',
  OLDER: 'Longer',
};

const REASONS: Record<string, string> = {
  CLAIM_OF_ANOTHER_ACCOUNT: 'The claim is known on another account',
  NO_REFERENCE: 'No reference',
  UNKNOWN_REFERENCE: 'No account has this reference',
  REFERENCE_IN_DOUBT: 'Two accounts were given this reference',
  NO_OPEN_WEEK: 'The week it was paid in is closed or not set up',
  NO_CONTROL_ACCOUNT: 'No control account for this kind of payment',
  CARD_AMOUNT_DIFFERS: 'Another amount was taken from the card than was asked for',
};

export function reasonInWords(reason: string): string {
  return REASONS[reason] ?? reason;
}
