import type { Frequency } from '../platform/frequencies';

export type ArrangementKind = 'INFORMAL' | 'COURT_ORDERED';
export type ArrangementState = 'KEPT' | 'BROKEN' | 'COMPLETED' | 'ENDED';
export type Outcome = 'TO_COME' | 'KEPT' | 'LATE' | 'PART_KEPT' | 'MISSED';
export type Part = 'INCOME' | 'FIXED' | 'FLEXIBLE';

/** An account of the tenancy an arrangement can be about; money in pence. */
export interface Candidate {
  accountId: string;
  reference: string;
  kind: string;
  balancePence: number;
}

export interface Instalment {
  number: number;
  dueOn: string;
  debtPence: number;
  rentPence: number;
  camePence: number;
  settledOn?: string | null;
  outcome: Outcome;
}

export interface Version {
  number: number;
  kind: ArrangementKind;
  claimNumber?: string | null;
  orderOn?: string | null;
  orderId?: string | null;
  agreedOn: string;
  frequency: Frequency;
  firstOn: string;
  instalmentPence: number;
  owedPence: number;
  lessWeeklyPence: number;
  toleranceDays: number;
  tolerancePence: number;
  monthlyPence: number;
  sharePercent?: number | null;
  concerns: string[];
  reason: string;
  madeByName: string;
  madeAt: string;
  debts: { accountId: string; reference: string; owedPence: number }[];
  instalments: Instalment[];
}

export interface Arrangement {
  id: string;
  accountId: string;
  kind: ArrangementKind;
  state: ArrangementState;
  stateReason: string;
  stateOn: string;
  version: number;
  owedPence: number;
  camePence: number;
  behindPence: number;
  keptCount: number;
  behindCount: number;
  nextDueOn?: string | null;
  nextPence?: number | null;
  clearsOn: string;
  madeByName: string;
  madeAt: string;
  versions: Version[];
  history: { state: ArrangementState; words: string; madeByName: string; madeAt: string }[];
}

/** An order of a court on the account that says what is paid each time. */
export interface CourtOrder {
  id: string;
  claimNumber: string;
  court: string;
  orderOn: string;
  instalmentPence: number;
}

export interface AccountArrangements {
  accounts: Candidate[];
  orders: CourtOrder[];
  benefitWeeklyPence?: number | null;
  items: Arrangement[];
}

/** What terms would come to. */
export interface Preview {
  owedPence: number;
  instalments: number;
  lastPence: number;
  clearsOn: string;
  weeks: number;
  freeWeeks: number;
  monthlyPence: number;
  disposablePence?: number | null;
  sharePercent?: number | null;
  toleranceDays: number;
  tolerancePence: number;
  concerns: { concern: string; words: string }[];
  calendar: {
    number: number;
    dueOn: string;
    debtPence: number;
    rentPence: number;
    sumPence: number;
    leftPence: number;
    parts: number[];
  }[];
}

/** What a household has and spends a month. */
export interface FinancialStatement {
  id: string;
  takenOn: string;
  adults: number;
  children: number;
  incomePence: number;
  outgoingsPence: number;
  disposablePence: number;
  lines: { line: string; part: Part; words: string; monthlyPence: number }[];
  note: string;
  madeByName: string;
  madeAt: string;
}

/** A row of the list. */
export interface ArrangementSummary {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  patch: string;
  kind: ArrangementKind;
  claimNumber?: string | null;
  state: ArrangementState;
  stateOn: string;
  frequency: Frequency;
  instalmentPence: number;
  owedPence: number;
  camePence: number;
  behindPence: number;
  behindCount: number;
  nextDueOn?: string | null;
  nextPence?: number | null;
  clearsOn: string;
  agreedOn: string;
}
