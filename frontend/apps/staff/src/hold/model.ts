export type HoldKind =
  | 'BREATHING_SPACE'
  | 'MENTAL_HEALTH_BREATHING_SPACE'
  | 'DEBT_RELIEF_ORDER'
  | 'BANKRUPTCY'
  | 'IVA'
  | 'DECEASED'
  | 'BENEFIT_PENDING'
  | 'COMPLAINT'
  | 'VULNERABILITY'
  | 'PROMISE';

export type HoldState = 'TO_COME' | 'STANDING' | 'OVER';

export type HeldAction =
  | 'CHASING_LETTER'
  | 'OTHER_LETTER'
  | 'RE_PRESENTATION'
  | 'ARREARS_STEP'
  | 'COURT_STEP'
  | 'AGENCY'
  | 'SET_OFF';

/** A hold as it stands on one account; money in pence. */
export interface Hold {
  id: string;
  accountId: string;
  accountReference: string;
  kind: HoldKind;
  words: string;
  state: HoldState;
  personName?: string | null;
  source: string;
  reference: string;
  evidence: string;
  reason: string;
  startsOn: string;
  endsOn?: string | null;
  reviewOn?: string | null;
  askReviewBy?: string | null;
  midwayFrom?: string | null;
  midwayTo?: string | null;
  promisedOn?: string | null;
  cutOffOn?: string | null;
  debtPence?: number | null;
  booksPence: number;
  /** Null where it holds no debt, as is the next. */
  coveredPence?: number | null;
  outsidePence?: number | null;
  balancePence: number;
  stops: HeldAction[];
  endedOn?: string | null;
  endedWhy?: string | null;
  endedByName?: string | null;
  setByName: string;
  setAt: string;
  version: number;
  history: { what: HoldEvent; words: string; madeByName: string; madeAt: string }[];
  whyNotEnd?: string | null;
}

export type HoldEvent = 'SET' | 'REVIEWED' | 'TREATMENT_ENDED' | 'ENDED' | 'STANDS_AGAIN';

/** Something that did not go out. */
export interface HoldStop {
  id: string;
  accountId: string;
  accountReference: string;
  holdId: string;
  kind: HoldKind;
  reference: string;
  action: HeldAction;
  what: string;
  amountPence?: number | null;
  stoppedOn: string;
  stoppedAt: string;
  stoppedByName: string;
}

/** What of an account is needed to set a hold. */
export interface HeldAccount {
  id: string;
  reference: string;
  people: { id: string; name: string; liable: boolean; toOn?: string | null }[];
}
