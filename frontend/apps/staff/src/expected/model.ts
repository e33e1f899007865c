import type { Mood } from '@quarterday/ui';

export type Payer =
  | 'HOUSING_BENEFIT'
  | 'UNIVERSAL_CREDIT'
  | 'UNIVERSAL_CREDIT_BY_TENANT'
  | 'DIRECT_DEBIT'
  | 'STANDING_ORDER'
  | 'ARRANGEMENT'
  | 'TENANT';

export interface LateCredit {
  payer: Payer;
  dueOn: string;
  coversFrom: string;
  coversTo: string;
  amountPence: number;
  outstandingPence: number;
}

export interface ComingCredit extends LateCredit {
  chargedPence: number;
  balanceAfterPence: number;
  balanceAfterWords: string;
}

export interface ExpectedCredits {
  today: string;
  balancePence: number;
  balanceWords: string;
  expectedPence: number;
  technicalPence: number;
  realPence: number;
  words: string[];
  late: LateCredit[];
  coming: ComingCredit[];
  unpaidWeek?: { year: string; weekPence: number; monthlyPence: number } | null;
}

export type CreditState = 'LATE' | 'TO_COME' | 'RECEIVED';

/** One credit of many accounts; money in pence. */
export interface ExpectedCredit {
  accountId: string;
  accountReference: string;
  names: string;
  payer: Payer;
  dueOn: string;
  coversFrom: string;
  coversTo: string;
  amountPence: number;
  camePence: number;
  outstandingPence: number;
  state: CreditState;
}

export const CREDIT_STATES: Record<CreditState, { words: string; kind: Mood }> = {
  LATE: { words: 'Late', kind: 'bad' },
  TO_COME: { words: 'To come', kind: 'info' },
  RECEIVED: { words: 'Received', kind: 'good' },
};

export const PAYERS: Record<Payer, string> = {
  HOUSING_BENEFIT: 'Housing Benefit',
  UNIVERSAL_CREDIT: 'Universal Credit',
  UNIVERSAL_CREDIT_BY_TENANT: 'Universal Credit, paid on by the tenant',
  DIRECT_DEBIT: 'Direct Debit',
  STANDING_ORDER: 'Standing order',
  ARRANGEMENT: 'Arrangement',
  TENANT: 'Tenant',
};
