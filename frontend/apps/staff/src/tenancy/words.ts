import type { Mood } from '@quarterday/ui';
import type { TenancyState } from './model';

export const TENANCY_STATES: Record<TenancyState, { words: string; kind: Mood }> = {
  DRAFT: { words: 'Draft, to be checked', kind: 'warn' },
  CHECKED: { words: 'Checked, not started', kind: 'info' },
  LIVE: { words: 'Live', kind: 'good' },
  NOTICE_GIVEN: { words: 'Notice given', kind: 'warn' },
  ENDED: { words: 'Ended', kind: 'neutral' },
  FINAL_ACCOUNT_PROVED: { words: 'Final account proved', kind: 'neutral' },
  FORMER_ARREARS: { words: 'Former, in arrears', kind: 'bad' },
  FORMER_CREDIT: { words: 'Former, in credit', kind: 'warn' },
  FORMER_NIL: { words: 'Former, nothing owed', kind: 'neutral' },
  CLOSED: { words: 'Closed', kind: 'neutral' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'neutral' },
};

/** Ways a tenancy ends by itself; succession, assignment, exchange, transfer and Right to Buy are done under their own names. */
export const END_REASONS = [
  { value: 'NOTICE_BY_TENANT', label: 'Notice by the tenant' },
  { value: 'NOTICE_BY_JOINT_TENANT', label: 'Notice by one joint tenant' },
  { value: 'NOTICE_BY_COUNCIL', label: 'Notice by the council' },
  { value: 'SURRENDER', label: 'Surrender' },
  { value: 'ABANDONED', label: 'Abandoned' },
  { value: 'EVICTION', label: 'Eviction' },
  { value: 'DEATH', label: 'Death (after surrender or notice to the representatives)' },
  { value: 'OTHER', label: 'Other' },
] as const;
