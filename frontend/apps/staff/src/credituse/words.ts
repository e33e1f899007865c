import type { Mood } from '@quarterday/ui';
import type { Authority, UseKind, UseState } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const USE_STATES: Record<UseState, Said> = {
  AWAITING_APPROVAL: { words: 'Waiting', kind: 'warn' },
  POSTED: { words: 'On the account', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
  WITHDRAWN: { words: 'Taken back', kind: 'neutral' },
};

export const USE_KINDS: Record<UseKind, string> = {
  TO_ACCOUNT: 'To another rent account',
  TO_COUNCIL_DEBT: 'To another council debt',
  TO_HOUSING_BENEFIT: 'Back to Housing Benefit',
  TO_DWP: 'Back to the DWP',
  UNCLAIMED: 'Kept as unclaimed',
  PUT_BACK: 'Put back',
};

export const AUTHORITIES: Record<Authority, string> = {
  SAME_TENANCY: 'The debt is of the same tenancy',
  SET_OFF: 'Everybody the credit belongs to owes it: set off',
  CONSENT: 'Those the credit belongs to agreed',
};
