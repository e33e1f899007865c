import { formatMoney, type Mood } from '@quarterday/ui';
import { dayInWords, FREQUENCIES } from '../platform/frequencies';
import type { MandateState, Plan, PlannedItem } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const MANDATE_STATES: Record<MandateState, Said> = {
  CAPTURED: { words: 'Waits to be sent to the bank', kind: 'info' },
  LODGED: { words: 'At the bank, which may refuse it', kind: 'info' },
  LIVE: { words: 'Live', kind: 'good' },
  SUSPENDED: { words: 'Suspended', kind: 'warn' },
  REJECTED: { words: 'Refused by the bank', kind: 'bad' },
  DORMANT: { words: 'Not used for long', kind: 'warn' },
  CANCELLED: { words: 'Ended', kind: 'warn' },
};

export const ITEM_STATES: Record<PlannedItem['state'], Said> = {
  PLANNED: { words: 'Planned', kind: 'info' },
  IN_RUN: { words: 'In a run', kind: 'info' },
  SENT: { words: 'At Bacs', kind: 'info' },
  COLLECTED: { words: 'Collected', kind: 'good' },
  RETURNED: { words: 'Returned', kind: 'bad' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'warn' },
};

export const METHODS: Record<Plan['method'], string> = {
  EQUAL_ANNUAL: 'Equal parts of the year',
  ACTUAL: 'What is charged since the last one',
  FIXED: 'A fixed amount',
};

export const WHY: Record<string, string> = {
  NEW: 'New',
  RENT_CHANGED: 'The rent changed',
  PLAN_CHANGED: 'The plan was changed',
  DRIFT: 'The account had drifted from the plan',
  NEXT_YEAR: 'The next rent year',
  REINSTATED: 'Reinstated',
};

export const AUTHORITIES = {
  SOLE: 'The payer’s own account',
  JOINT_ANY: 'A joint account, either may sign',
  JOINT_ALL_SIGNED: 'A joint account, all have signed',
  THIRD_PARTY_SIGNED: 'Somebody else’s account, who has signed',
} as const;

export const CHANNELS = {
  TELEPHONE: 'By telephone',
  PAPER: 'On paper',
  ONLINE: 'Online',
  IN_PERSON: 'In person',
} as const;

/** "Every month on the 15th, equal parts of the year, £5.00 off the arrears each time". */
export function planInWords(plan: Plan): string {
  const how =
    plan.method === 'FIXED'
      ? `always ${formatMoney(plan.fixedPence ?? 0)}`
      : METHODS[plan.method].toLowerCase();
  const extra = plan.extraPence > 0 ? `, ${formatMoney(plan.extraPence)} off the arrears each time` : '';
  return `${FREQUENCIES[plan.frequency]} ${dayInWords(plan.frequency, plan.day)}, ${how}${extra}`;
}
