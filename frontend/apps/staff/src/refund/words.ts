import type { Mood } from '@quarterday/ui';
import type { HeldBack, Refund, RefundCause, RefundState } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const REFUND_STATES: Record<RefundState, Said> = {
  AWAITING_APPROVAL: { words: 'Waiting', kind: 'warn' },
  APPROVED: { words: 'Goes with the next file', kind: 'info' },
  IN_FILE: { words: 'In a file', kind: 'info' },
  SENT: { words: 'Sent', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
  TAKEN_BACK: { words: 'Taken back', kind: 'neutral' },
  CAME_BACK: { words: 'Came back', kind: 'bad' },
};

export const CAUSES: Record<RefundCause, string> = {
  PAID_TWICE: 'Paid twice',
  PAID_TOO_MUCH: 'Paid too much',
  DIRECT_DEBIT_TOO_HIGH: 'Direct Debit too high',
  CHARGED_TOO_MUCH: 'Charged too much',
  TENANCY_ENDED: 'Tenancy ended',
  OTHER: 'Other',
};

/** What is held back, and what to do about it. */
export const HELD_BACK: Record<HeldBack['why'], { words: string; todo: string }> = {
  RENT_NOT_DEBITED: {
    words: 'Rent of weeks not debited yet',
    todo: 'Paid ahead, not too much.',
  },
  MAY_BE_RETURNED: {
    words: 'Payments a bank may still return',
    todo: 'Ask again once the bank’s days are over.',
  },
  BENEFIT: {
    words: 'Benefit beyond what was charged',
    todo: 'It goes back to the benefit office or the DWP.',
  },
  PROMISED: {
    words: 'Proposed to be used otherwise',
    todo: 'Have that decided, or taken back.',
  },
  OWED_BESIDE: {
    words: 'Arrears on the tenancy’s other accounts',
    todo: 'Transfer this part there first.',
  },
  OWED_ELSEWHERE: {
    words: 'Owed elsewhere, as listed',
    todo: 'Agree with the tenant how it is paid.',
  },
};

export const CHECKS: readonly { name: string; label: string; hint: string }[] = [
  {
    name: 'rentToDate',
    label: 'Rent and charges are right and debited to date',
    hint: 'Nothing still to be charged, or taken off, for the time the credit comes from',
  },
  {
    name: 'benefit',
    label: 'Benefit does not overlap',
    hint: 'No award for the same weeks, no overpayment the council or the DWP will ask back',
  },
  {
    name: 'otherAccounts',
    label: 'The tenant’s other accounts and debts were looked at',
    hint: 'Garage, court costs, former tenancy, council tax, overpaid Housing Benefit',
  },
  {
    name: 'payer',
    label: 'It is known who paid the money that made the credit',
    hint: 'Money of an employer, a charity or a relative may have to go back to them',
  },
];

export const BANK_KNOWN: Record<Refund['bankKnown'], Said> = {
  DIRECT_DEBIT: { words: 'The account’s Direct Debit is paid from it', kind: 'good' },
  ELSEWHERE: { words: 'Another household uses it too', kind: 'bad' },
  NOWHERE: { words: 'Not seen before', kind: 'warn' },
};
