export type FinalStanding = 'RUNS' | 'AWAITS' | 'TO_APPROVE' | 'TO_PROVE' | 'PROVED' | 'MOVED';

export type FinalOutcome = 'NIL' | 'CREDIT' | 'ARREARS';

export interface FinalCharge {
  typeCode: string;
  words: string;
  weeklyPence: number;
  days: number;
  pence: number;
}

export interface Awaited {
  kind: string;
  words: string;
  pence?: number | null;
  until: string;
  over: boolean;
}

export interface FinalRecharge {
  id: string;
  on: string;
  what: string;
  pence: number;
  words: string;
  waits: boolean;
  madeByName: string;
}

export interface FinalDecision {
  id: string;
  outcome: FinalOutcome;
  balancePence: number;
  balanceWords: string;
  on: string;
  byName: string;
}

export interface FinalAccount {
  accountId: string;
  accountReference: string;
  names: string;
  address: string;
  tenancyId: string;
  endsOn: string;
  endReason: string;
  standing: FinalStanding;
  standingWords: string;
  lastWeek: { lines: FinalCharge[]; shouldPence: number; bookedPence: number; agrees: boolean };
  awaited: Awaited[];
  recharges: FinalRecharge[];
  balancePence: number;
  balanceWords: string;
  entryCount: number;
  outcome: FinalOutcome;
  outcomeWords: string;
  decided?: FinalDecision | null;
  caseId?: string | null;
  contentHash: string;
}

export interface FinalAccountRow {
  accountId: string;
  accountReference: string;
  names: string;
  address: string;
  endsOn: string;
  endReason: string;
  days: number;
  balancePence: number;
  balanceWords: string;
  rechargesWaiting: number;
  provedBefore?: FinalOutcome | null;
  provedOn?: string | null;
}
