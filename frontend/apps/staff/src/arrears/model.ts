export type Standing = 'IMMEDIATE' | 'PAUSED' | 'NO_ACTION';

export type Action =
  | 'TAKE_STEP'
  | 'ASK_ABOUT_BROKEN_PROMISE'
  | 'ASK_ABOUT_BROKEN_ARRANGEMENT'
  | 'ASK_WHO_PAYS_BENEFIT'
  | 'FIND_REPRESENTATIVE'
  | 'REVIEW_CASE'
  | 'PAUSED'
  | 'HELD'
  | 'NOTHING_OWED'
  | 'OTHER_DEBT'
  | 'ACCOUNT_ENDED'
  | 'ARRANGEMENT_KEPT'
  | 'ONLY_TIMING'
  | 'FIRST_UNIVERSAL_CREDIT'
  | 'PROMISE_AWAITED'
  | 'WRITE_COURT_OUTCOME'
  | 'DECIDE_ABOUT_CLAIM'
  | 'DECIDE_ABOUT_WARRANT'
  | 'COURT_DATE_AHEAD'
  | 'IN_COURT'
  | 'STEP_AT_WORK'
  | 'BELOW_LADDER';

export type PauseReason =
  | 'UNIVERSAL_CREDIT_CLAIM'
  | 'HOUSING_BENEFIT_CLAIM'
  | 'DEBT_ADVICE'
  | 'DEDUCTIONS_ASKED_FOR'
  | 'VULNERABLE'
  | 'DECEASED'
  | 'IN_HOSPITAL'
  | 'COMPLAINT'
  | 'COURT_DATE'
  | 'OTHER';

export type PromiseState = 'OPEN' | 'KEPT' | 'BROKEN' | 'WITHDRAWN';
export type Means = 'MESSAGE' | 'CALL' | 'LETTER' | 'VISIT' | 'NOTICE' | 'REVIEW';

/** A row of the worklist; money in pence. */
export interface ArrearsCase {
  accountId: string;
  accountReference: string;
  names: string;
  address: string;
  patch: string;
  standing: Standing;
  action: Action;
  actionWords: string;
  stepCode?: string | null;
  pauseReason?: string | null;
  reasons: string[];
  need: number;
  balancePence: number;
  technicalPence: number;
  realPence: number;
  weeklyPence: number;
  owedHundredths: number;
  trendFourPence: number;
  trendThirteenPence: number;
  lastPaymentOn?: string | null;
  lastPaymentPence?: number | null;
  lastContactOn?: string | null;
  lastLetterOn?: string | null;
  promiseDueOn?: string | null;
  stage?: string | null;
  rankedOn: string;
}

export interface Pause {
  id: string;
  reason: PauseReason;
  note: string;
  fromOn: string;
  untilOn: string;
  madeByName: string;
  endedOn?: string | null;
  endedWhy?: string | null;
  endedByName?: string | null;
  holds: boolean;
}

export interface PaymentPromise {
  id: string;
  amountPence: number;
  dueOn: string;
  lastDay: string;
  state: PromiseState;
  camePence: number;
  note: string;
  madeByName: string;
}

export interface ArrearsEvent {
  number: number;
  kind: string;
  stepCode?: string | null;
  on: string;
  words: string;
  madeByName: string;
  madeAt: string;
}

/** The arrears of one account as they are this moment. */
export interface AccountArrears {
  today: string;
  standing: Standing;
  action: Action;
  actionWords: string;
  stepCode?: string | null;
  reasons: string[];
  balancePence: number;
  expectedPence: number;
  technicalPence: number;
  realPence: number;
  weeklyPence: number;
  owedHundredths: number;
  trendFourPence: number;
  trendThirteenPence: number;
  lastPaymentOn?: string | null;
  lastPaymentPence?: number | null;
  lastContactOn?: string | null;
  lastLetterOn?: string | null;
  stage?: string | null;
  expected: { dueOn: string; words: string; amountPence: number }[];
  pauses: Pause[];
  promises: PaymentPromise[];
  events: ArrearsEvent[];
}

export interface ArrearsStep {
  code: string;
  validFrom: string;
  validBefore?: string | null;
  place: number;
  name: string;
  means: Means;
  atLeastPence: number;
  atLeastWeeks: number;
  needsCode?: string | null;
  waitDays: number;
  countsDays: number;
  letter: string;
  withdrawn: boolean;
}

export interface ArrearsBatch {
  id: string;
  stepCode: string;
  patch: string;
  state: 'DRAFT' | 'DISCARDED' | 'SENDING' | 'SENT';
  dated: string;
  included: number;
  leftOut: number;
  reasons: { why: string; accounts: number }[];
  sent: number;
  changed: number;
  contentHash: string;
  preparedByName: string;
  preparedAt: string;
  approvedByName?: string | null;
  approvedAt?: string | null;
  mayApprove: boolean;
}
