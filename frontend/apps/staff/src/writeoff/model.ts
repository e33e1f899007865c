export type WriteOffKind =
  | 'DECEASED_NO_ESTATE'
  | 'INSOLVENCY'
  | 'UNTRACEABLE'
  | 'STATUTE_BARRED'
  | 'SMALL_BALANCE'
  | 'UNECONOMIC'
  | 'ADMINISTRATIVE';

export type WriteOffState = 'PROPOSED' | 'POSTED' | 'NOT_POSTED' | 'REFUSED' | 'WITHDRAWN';

export type EvidenceStanding = 'PRESENT' | 'MISSING' | 'NOT_APPLICABLE';

export type FindingKind =
  | 'TRACE_EXHAUSTED'
  | 'AGENCY_RETURNED'
  | 'ESTATE_WITHOUT_MEANS'
  | 'INSOLVENCY_ORDER'
  | 'POLICY_GROUND';

export interface Candidate {
  accountId: string;
  accountReference: string;
  names: string;
  endedOn?: string | null;
  balancePence: number;
  kind: WriteOffKind;
  kindWords: string;
  amountPence: number;
  reasons: string[];
  lastPaidOn?: string | null;
}

/** A week of rent, what of it is owed or covered, and from when on it cannot be sued for. */
export interface CoveredWeek {
  monday: string;
  pence: number;
  barredFrom: string;
  barred: boolean;
}

export interface Ground {
  kind: WriteOffKind;
  words: string;
  holds: boolean;
  amountPence: number;
  reasons: string[];
  against: string[];
  checklist: { item: string; words: string; needed: boolean }[];
}

export interface Finding {
  id: string;
  kind: FindingKind;
  personId?: string | null;
  personName?: string | null;
  foundOn: string;
  reference: string;
  note: string;
  recordedByName: string;
  recordedAt: string;
  withdrawnAt?: string | null;
  withdrawnWhy: string;
}

/** What came of a look-up for those who owe the debt. */
export interface LookUp {
  level: 'OWN_RECORDS' | 'COUNCIL_SERVICES' | 'CREDIT_REFERENCE';
  source: string;
  outcome: 'OPEN' | 'FOUND' | 'NOT_FOUND' | 'GONE_AWAY' | 'DECEASED';
  on: string;
  personName?: string | null;
  reason: string;
  byName: string;
}

export interface Before {
  id: string;
  accountId: string;
  accountReference: string;
  /** Null to who may not see reports. */
  kind?: WriteOffKind | null;
  remainingPence: number;
  remainingWords: string;
  sameness: 'SAME_ACCOUNT' | 'SAME_RECORD' | 'SAME_NAME_AND_BIRTH';
}

export interface AccountDebt {
  accountId: string;
  accountReference: string;
  names: string;
  address: string;
  endedOn?: string | null;
  balancePence: number;
  balanceWords: string;
  lastPaidOn?: string | null;
  debtors: {
    personId: string;
    name: string;
    diedOn?: string | null;
    homeNow?: string | null;
    orderOn?: string | null;
    tracedOutOn?: string | null;
  }[];
  weeks: CoveredWeek[];
  grounds: Ground[];
  findings: Finding[];
  lookUps: LookUp[];
  waitingId?: string | null;
  before: Before[];
}

export interface Evidence {
  item: string;
  standing: EvidenceStanding;
  reason: string;
  link: string;
}

export interface WriteOff {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  endedOn?: string | null;
  state: WriteOffState;
  kind: WriteOffKind;
  kindWords: string;
  amountPence: number;
  writtenOnPence: number;
  remainingPence: number;
  reason: string;
  why: string[];
  weeks: CoveredWeek[];
  evidence: Evidence[];
  proposedByName: string;
  proposedAt: string;
  own: boolean;
  scheduleId?: string | null;
  scheduleTitle?: string | null;
  scheduleState?: 'DRAFT' | 'SENT' | 'POSTED' | null;
  decidedByName?: string | null;
  decidedAt?: string | null;
  outcome: string;
  entryNumber?: number | null;
  returned: {
    /** Null of a person at risk. */
    tenancyId?: string | null;
    tenancyReference: string;
    accountId?: string | null;
    name: string;
    sameness: 'SAME_RECORD' | 'SAME_NAME_AND_BIRTH';
  }[];
  balancePence: number;
  balanceWords: string;
}
