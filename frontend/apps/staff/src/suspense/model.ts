export type SuspenseState = 'WAITING' | 'PROPOSED' | 'SETTLED';
export type AgeBand = 'WEEK' | 'MONTH' | 'QUARTER' | 'OLDER';

export interface SuspenseItem {
  id: string;
  state: SuspenseState;
  source: string;
  sourceLineId: string;
  fileId?: string | null;
  line?: number | null;
  paymentRef: string;
  amountPence: number;
  leftPence: number;
  receivedOn: string;
  ageDays: number;
  band: AgeBand;
  methodName: string;
  narrative: string;
  reason: string;
  proposedByName?: string | null;
}

export interface SuspenseSummary {
  asAt: string;
  items: number;
  pence: number;
  proposed: number;
  bands: { band: AgeBand; fromDays: number; toDays?: number | null; items: number; pence: number }[];
}

export interface Candidate {
  rank: number;
  accountId: string;
  accountReference: string;
  names: string;
  address: string;
  former: boolean;
  balancePence: number;
  balanceWords: string;
  weeklyPence: number;
  evidence: { kind: string; words: string }[];
}

export interface Proposal {
  id: string;
  kind: 'ALLOCATION' | 'RETURN';
  state: 'PROPOSED' | 'APPROVED' | 'REJECTED';
  amountPence: number;
  reason: string;
  parts: {
    accountId: string;
    accountReference: string;
    amountPence: number;
    effectiveOn: string;
    entryNumber?: number | null;
  }[];
  contentHash: string;
  madeByName: string;
  madeAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionNote?: string | null;
  learned: boolean;
  mayApprove: boolean;
  whyNot?: string | null;
}

export interface SuspenseWhole {
  item: SuspenseItem;
  candidates: Candidate[];
  proposals: Proposal[];
}
