import type { Mood } from '@quarterday/ui';
import type { Household, Outcome, RequestEvent, RequestKind, RequestState, ToDoState } from './model';

type Said = { words: string; kind: Mood };

export const TO_DO_STATES: Record<ToDoState, Said> = {
  RECEIVED: { words: 'To answer', kind: 'info' },
  QUERIED: { words: 'Queried', kind: 'warn' },
  ANSWERED: { words: 'Answered', kind: 'good' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'neutral' },
};

export const OUTCOMES: Record<Outcome, Said> = {
  SAME: { words: 'Same', kind: 'good' },
  DIFFERS: { words: 'Differs', kind: 'bad' },
  MISSING: { words: 'Missing', kind: 'warn' },
  NOT_COMPARED: { words: '', kind: 'neutral' },
};

export const REQUEST_KINDS: Record<RequestKind, string> = {
  MANAGED_PAYMENT: 'Managed payment',
  DEDUCTION: 'Deduction for arrears',
};

export const REQUEST_STATES: Record<RequestState, Said> = {
  PREPARED: { words: 'To be asked for', kind: 'info' },
  ASKED: { words: 'Asked for', kind: 'warn' },
  PAID: { words: 'Being paid', kind: 'good' },
  CLEARED: { words: 'To be stopped', kind: 'bad' },
  STOPPED: { words: 'Stopped', kind: 'neutral' },
  REFUSED: { words: 'Refused by the DWP', kind: 'neutral' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'neutral' },
};

export const HOUSEHOLDS: Record<Household, string> = {
  SINGLE: 'Single, 25 or over',
  SINGLE_UNDER_25: 'Single, under 25',
  COUPLE: 'Couple, one of them 25 or over',
  COUPLE_UNDER_25: 'Couple, both under 25',
};

export const REQUEST_EVENTS: Record<RequestEvent, string> = {
  REFUSED: 'The DWP refused it',
  WITHDRAWN: 'We withdrew it',
  STOPPED: 'It was stopped',
};

/** What a person may say of a request as it stands; payments speak for themselves. */
export const SAYABLE: Record<RequestState, readonly RequestEvent[]> = {
  PREPARED: ['WITHDRAWN'],
  ASKED: ['REFUSED', 'WITHDRAWN'],
  PAID: ['STOPPED'],
  CLEARED: ['STOPPED'],
  STOPPED: [],
  REFUSED: [],
  WITHDRAWN: [],
};
