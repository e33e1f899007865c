export type SeemingCause =
  | 'BENEFIT_OVERPAID'
  | 'PAID_TWICE'
  | 'IN_ADVANCE'
  | 'DIRECT_DEBIT_TOO_HIGH'
  | 'TENANCY_ENDED'
  | 'NOT_FOUND';

export type Standing = 'NOT_LOOKED_AT' | 'BEING_PROVED' | 'HELD' | 'WAITING_FOR_DECISION';

export type CheckStanding = 'CLEAR_BY_BOOKS' | 'CLEAR' | 'OPEN' | 'LOOK_AGAIN' | 'IN_THE_WAY';

export type DebtRank =
  | 'SAME_TENANCY'
  | 'FORMER_TENANCY'
  | 'COURT_COSTS'
  | 'COUNCIL_TAX'
  | 'HOUSING_BENEFIT_OVERPAYMENT'
  | 'INVOICE'
  | 'OTHER';

export type StepName =
  | 'BEGIN'
  | 'HAVE_DECIDED'
  | 'WAIT_UNTIL'
  | 'ANSWER'
  | 'CLASSIFY'
  | 'PUT_RIGHT'
  | 'RETURN_TO_BENEFIT'
  | 'PAY_DEBT'
  | 'WAIT_FOR_BANK'
  | 'REFUND'
  | 'FIND_ESTATE'
  | 'REACH_OWNER'
  | 'KEEP_AS_UNCLAIMED'
  | 'HOLD'
  | 'CLOSE';

export type Outcome =
  | 'REFUND'
  | 'TO_ACCOUNT'
  | 'TO_COUNCIL_DEBT'
  | 'TO_HOUSING_BENEFIT'
  | 'TO_DWP'
  | 'HOLD'
  | 'UNCLAIMED';

/** A credit that stands. */
export interface StandingCredit {
  accountId: string;
  accountReference: string;
  names: string;
  accountKind: string;
  endedOn?: string | null;
  creditPence: number;
  balanceWords: string;
  weeklyPence: number;
  weeks?: number | null;
  /** Each week's balance, 13 weeks ago first. */
  trend: number[];
  grewPence: number;
  since: string;
  days: number;
  movedOn: string;
  causes: { cause: SeemingCause; pence: number; words: string }[];
  standing: Standing;
  kindName?: string | null;
  heldUntil?: string | null;
}

export interface Question {
  code: string;
  question: string;
  hint: string;
  fact?: string | null;
  byHand: boolean;
  foundPence: number;
  foundWords: string;
  standing: CheckStanding;
  evidence: string;
  answeredByName?: string | null;
  answeredAt?: string | null;
}

export interface Kind {
  code: string;
  name: string;
  hint: string;
  outcomes: Outcome[];
  refundCause: string;
}

export interface Debt {
  id: string;
  rank: DebtRank;
  rankWords: string;
  reference: string;
  names: string;
  pence: number;
  endedOn?: string | null;
  everyOwner: boolean;
  /** The hold by which it may not be set off without consent. */
  heldWords?: string | null;
  note: string;
}

export interface Contact {
  id: string;
  triedOn: string;
  channel: 'LETTER' | 'TELEPHONE' | 'EMAIL' | 'VISIT' | 'NEXT_OF_KIN';
  outcome: 'NO_ANSWER' | 'GONE_AWAY' | 'ANSWERED';
  note: string;
  recordedByName: string;
  recordedAt: string;
}

export interface Step {
  step: StepName;
  debtId?: string | null;
  pence: number;
  words: string;
}

export interface AccountCredit {
  accountId: string;
  accountReference: string;
  names: string;
  balancePence: number;
  balanceWords: string;
  facts?: StandingCredit | null;
  review?: {
    id: string;
    kindCode?: string | null;
    kindWhy: string;
    kindByName?: string | null;
    heldUntil?: string | null;
    heldWhy: string;
    openedByName: string;
    openedAt: string;
  } | null;
  kinds: Kind[];
  questions: Question[];
  debts: Debt[];
  closedDebts: number;
  owners: { personId: string; name: string; diedOn?: string | null; address: string }[];
  contacts: Contact[];
  steps: Step[];
  refund?: { amountPence: number; cause: string; evidence: string } | null;
}
