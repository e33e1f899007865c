export type Payer =
  | 'HOUSING_BENEFIT'
  | 'UNIVERSAL_CREDIT'
  | 'UNIVERSAL_CREDIT_BY_TENANT'
  | 'DIRECT_DEBIT'
  | 'STANDING_ORDER'
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

export const PAYERS: Record<Payer, string> = {
  HOUSING_BENEFIT: 'Housing Benefit',
  UNIVERSAL_CREDIT: 'Universal Credit',
  UNIVERSAL_CREDIT_BY_TENANT: 'Universal Credit, paid on by the tenant',
  DIRECT_DEBIT: 'Direct Debit',
  STANDING_ORDER: 'Standing order',
  TENANT: 'Tenant',
};
