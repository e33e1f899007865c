import type { Mood } from '@quarterday/ui';
import type { AccountCredit, CheckStanding, Contact, SeemingCause, Standing, StepName } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const CAUSES: Record<SeemingCause, string> = {
  BENEFIT_OVERPAID: 'Benefit overpaid',
  PAID_TWICE: 'Paid twice',
  IN_ADVANCE: 'In advance',
  DIRECT_DEBIT_TOO_HIGH: 'Direct Debit too high',
  TENANCY_ENDED: 'Tenancy ended',
  NOT_FOUND: 'Not found',
};

export const STANDINGS: Record<Standing, Said> = {
  NOT_LOOKED_AT: { words: 'Not looked at', kind: 'warn' },
  BEING_PROVED: { words: 'Being proved', kind: 'info' },
  HELD: { words: 'Held', kind: 'neutral' },
  WAITING_FOR_DECISION: { words: 'Waiting for decision', kind: 'info' },
};

export const ANSWERS: Record<CheckStanding, Said> = {
  CLEAR_BY_BOOKS: { words: 'Clear by the books', kind: 'good' },
  CLEAR: { words: 'Clear', kind: 'good' },
  OPEN: { words: 'To be answered', kind: 'warn' },
  LOOK_AGAIN: { words: 'Look again', kind: 'warn' },
  IN_THE_WAY: { words: 'In the way', kind: 'bad' },
};

export const CHANNELS: Record<Contact['channel'], string> = {
  LETTER: 'Letter',
  TELEPHONE: 'Telephone',
  EMAIL: 'E-mail',
  VISIT: 'Visit',
  NEXT_OF_KIN: 'Next of kin',
};

export const CONTACT_OUTCOMES: Record<Contact['outcome'], string> = {
  NO_ANSWER: 'No answer',
  GONE_AWAY: 'Gone away',
  ANSWERED: 'Answered',
};

export const COUNCIL_DEBTS: Record<string, string> = {
  COUNCIL_TAX: 'Council Tax',
  HOUSING_BENEFIT_OVERPAYMENT: 'Overpaid Housing Benefit',
  INVOICE: 'An invoice',
  OTHER: 'Another debt',
};

/** What a quarter did to a credit, in words: "grew by £57.30 in 13 weeks". */
export function trendWords(grewPence: number, money: (pence: number) => string): string {
  if (grewPence === 0) return 'as 13 weeks ago';
  return `${grewPence > 0 ? 'grew' : 'shrank'} by ${money(Math.abs(grewPence))} in 13 weeks`;
}

/** How long it has stood: days up to eight weeks, then weeks, then years. */
export function ageWords(days: number): string {
  if (days === 0) return 'since today';
  if (days === 1) return '1 day';
  if (days < 57) return `${days} days`;
  if (days < 730) return `${Math.floor(days / 7)} weeks`;
  return `${Math.floor(days / 365)} years`;
}

/** What comes before a credit is used for anything. */
const BEFORE_USE: readonly StepName[] = [
  'BEGIN',
  'HAVE_DECIDED',
  'WAIT_UNTIL',
  'ANSWER',
  'CLASSIFY',
  'PUT_RIGHT',
  'CLOSE',
];

/** Whether it is proved as far as the page knows; the server decides in the end. */
export function mayBeUsed({ steps }: Pick<AccountCredit, 'steps'>): boolean {
  const [next] = steps;
  return next !== undefined && !BEFORE_USE.includes(next.step);
}
