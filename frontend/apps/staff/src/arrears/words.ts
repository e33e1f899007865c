import { formatMoney } from '@quarterday/ui';
import type { Action, Means, PauseReason, PromiseState, Standing } from './model';

/** The tabs of the worklist, in their order; the first is where a day begins. */
export const TABS = {
  IMMEDIATE: 'Immediate actions',
  PAUSED: 'Paused',
  PROMISED: 'Promises due',
  NO_ACTION: 'No action needed',
  ALL: 'All',
} as const;

export type Tab = keyof typeof TABS;

export const STANDINGS: Record<Standing, 'warn' | 'info' | 'good'> = {
  IMMEDIATE: 'warn',
  PAUSED: 'info',
  NO_ACTION: 'good',
};

export const ACTIONS: Record<Action, string> = {
  TAKE_STEP: 'Take the next step',
  ASK_ABOUT_BROKEN_PROMISE: 'Ask about a broken promise',
  ASK_ABOUT_BROKEN_ARRANGEMENT: 'Ask about a broken arrangement',
  ASK_WHO_PAYS_BENEFIT: 'Ask the benefit office',
  FIND_REPRESENTATIVE: 'Find who represents the tenant',
  REVIEW_CASE: 'Decide how it goes on',
  PAUSED: 'Paused',
  HELD: 'On hold',
  NOTHING_OWED: 'Nothing is owed',
  OTHER_DEBT: 'Not rent',
  ACCOUNT_ENDED: 'The account has ended',
  ARRANGEMENT_KEPT: 'Arrangement kept',
  ONLY_TIMING: 'Only timing',
  FIRST_UNIVERSAL_CREDIT: 'First Universal Credit awaited',
  PROMISE_AWAITED: 'Promise awaited',
  WRITE_COURT_OUTCOME: 'Write down what the court decided',
  DECIDE_ABOUT_CLAIM: 'Decide about a claim',
  DECIDE_ABOUT_WARRANT: 'Decide about a warrant',
  COURT_DATE_AHEAD: 'Court date ahead',
  IN_COURT: 'In court',
  STEP_AT_WORK: 'The last step has time to work',
  BELOW_LADDER: 'Below the next step',
};

export const PAUSES: Record<PauseReason, string> = {
  UNIVERSAL_CREDIT_CLAIM: 'Universal Credit claim',
  HOUSING_BENEFIT_CLAIM: 'Housing Benefit claim',
  DEBT_ADVICE: 'Debt advice',
  DEDUCTIONS_ASKED_FOR: 'Deductions asked for',
  VULNERABLE: 'Needs care first',
  DECEASED: 'A tenant has died',
  IN_HOSPITAL: 'In hospital',
  COMPLAINT: 'In dispute',
  COURT_DATE: 'Court date set',
  OTHER: 'Another reason',
};

/** To narrow by: a hold is nobody’s pause and yet a reason. */
export const PAUSED_BECAUSE: Record<PauseReason | 'HELD', string> = { ...PAUSES, HELD: 'On hold' };

export const PROMISES: Record<PromiseState, { words: string; kind: 'info' | 'good' | 'bad' }> = {
  OPEN: { words: 'Open', kind: 'info' },
  KEPT: { words: 'Kept', kind: 'good' },
  BROKEN: { words: 'Broken', kind: 'bad' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'info' },
};

export const MEANS: Record<Means, string> = {
  MESSAGE: 'Message',
  CALL: 'Call',
  LETTER: 'Letter',
  VISIT: 'Visit',
  NOTICE: 'Notice',
  REVIEW: 'Review',
};

export const BATCHES = {
  DRAFT: { words: 'To be approved', kind: 'warn' },
  DISCARDED: { words: 'Discarded', kind: 'info' },
  SENDING: { words: 'Being queued', kind: 'info' },
  SENT: { words: 'Queued', kind: 'good' },
} as const;

/** As in “3.2”. */
export function weeks(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${Math.floor((hundredths % 100) / 10)}`;
}

/** A change of what is owed, never as a bare sign. */
export function trend(pence: number): string {
  if (pence === 0) return 'no change';
  return pence > 0 ? `${formatMoney(pence)} more` : `${formatMoney(-pence)} less`;
}
