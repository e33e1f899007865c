export type CaseStage =
  | 'TRACE'
  | 'FIRST_LETTER'
  | 'SECOND_LETTER'
  | 'CALL'
  | 'CLAIM_LETTER'
  | 'DECIDE'
  | 'ARRANGEMENT'
  | 'AGENCY'
  | 'COURT'
  | 'WRITE_OFF'
  | 'CLOSED';

export type CaseAction =
  | 'FOUND'
  | 'LOST'
  | 'SEND'
  | 'CALLED'
  | 'AGREE'
  | 'BREAK'
  | 'PLACE'
  | 'COME_BACK'
  | 'WARN'
  | 'CLAIM'
  | 'CLAIM_ENDED'
  | 'GIVE_UP'
  | 'TAKE_UP'
  | 'SETTLE';

export type DebtorStanding = 'PURSUED' | 'PAYING' | 'NOT_PURSUED';

export type ReportGround =
  | 'LIABILITY_DISPUTED'
  | 'PERSON_AT_RISK'
  | 'ESTATE'
  | 'INSOLVENCY'
  | 'COUNTERCLAIM'
  | 'LARGE_DEBT'
  | 'OTHER';

export interface CaseRow {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  debtors: number;
  address: string;
  endedOn?: string | null;
  stage: CaseStage;
  stageWords: string;
  nextWords: string;
  nextOn?: string | null;
  openedOn: string;
  openedPence: number;
  balancePence: number;
  balanceWords: string;
  barredPence: number;
  soonPence: number;
  nextBarredOn?: string | null;
  reported: boolean;
}

export interface Stage {
  stage: CaseStage;
  words: string;
  nextWords: string;
  cases: number;
  due: number;
  pence: number;
  amountWords: string;
  waitDays?: number | null;
}

export interface Debtor {
  personId: string;
  name: string;
  diedOn?: string | null;
  standing: DebtorStanding;
  standingWords: string;
  reason: string;
  whereabouts: 'FORWARDING_ADDRESS' | 'NEW_HOME' | 'PROTECTED' | 'NOT_KNOWN';
  whereaboutsWords: string;
  tenancyNow?: string | null;
  written: boolean;
  claimablePence: number;
  claimableWords: string;
}

export interface Offered {
  action: CaseAction;
  words: string;
  to: CaseStage;
  may: boolean;
  whyNot?: string | null;
}

export interface CaseEvent {
  id: string;
  kind: 'OPENED' | 'STEP' | 'NOTE' | 'DEBTOR' | 'REPORTED' | 'ANSWERED';
  action?: CaseAction | null;
  stage: CaseStage;
  stageWords: string;
  words: string;
  letters: number;
  byName: string;
  at: string;
}

export interface CaseTrace {
  id: string;
  state: 'OPEN' | 'FOUND' | 'NOT_FOUND';
  level: string;
  personId?: string | null;
  personName?: string | null;
  reason: string;
  openedByName: string;
  openedAt: string;
}

export interface FormerTenantCase {
  id: string;
  accountId: string;
  accountReference: string;
  tenancyId: string;
  address: string;
  endedOn?: string | null;
  stage: CaseStage;
  stageWords: string;
  nextWords: string;
  nextOn?: string | null;
  openedOn: string;
  openedPence: number;
  closedOn?: string | null;
  balancePence: number;
  balanceWords: string;
  paidPence: number;
  barredPence: number;
  soonPence: number;
  nextBarredOn?: string | null;
  reportId?: string | null;
  debtors: Debtor[];
  traces: CaseTrace[];
  offered: Offered[];
  otherAccounts: {
    accountId: string;
    reference: string;
    kind: string;
    balancePence: number;
    balanceWords: string;
  }[];
  events: CaseEvent[];
}

export interface Report {
  id: string;
  caseId: string;
  accountId: string;
  accountReference: string;
  state: 'ASKED' | 'ANSWERED';
  ground: ReportGround;
  groundWords: string;
  question: string;
  balancePence: number;
  balanceWords: string;
  contentHash: string;
  askedByName: string;
  askedAt: string;
  answer: string;
  answeredByName?: string | null;
  answeredAt?: string | null;
  mayAnswer: boolean;
  whyNot?: string | null;
}
