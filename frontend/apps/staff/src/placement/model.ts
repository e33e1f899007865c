export type PlacementState = 'DRAFT' | 'DISCARDED' | 'MADE' | 'SENT' | 'ANSWERED';

export type DebtState =
  | 'SELECTED'
  | 'LEFT_OUT'
  | 'PLACED'
  | 'SENT'
  | 'ACTIVE'
  | 'REJECTED'
  | 'RECALLED'
  | 'CLOSED';

export interface Placement {
  id: string;
  agencyCode: string;
  agencyName: string;
  state: PlacementState;
  stateWords: string;
  contentHash: string;
  debts: number;
  pence: number;
  amountWords: string;
  out: number;
  collectedPence: number;
  leftOut: number;
  fileSha256?: string | null;
  preparedByName: string;
  preparedAt: string;
  approvedByName?: string | null;
  approvedAt?: string | null;
  sentByName?: string | null;
  sentOn?: string | null;
  mayApprove: boolean;
  whyNot?: string | null;
}

export interface PlacedDebt {
  id: string;
  placementId: string;
  accountId: string;
  accountReference: string;
  names: string;
  agencyCode: string;
  agencyName: string;
  state: DebtState;
  stateWords: string;
  placedPence: number;
  collectedPence: number;
  balancePence: number;
  balanceWords: string;
  heardOn?: string | null;
  endedOn?: string | null;
  why: string;
  endedByName?: string | null;
  toTell: boolean;
  caseId?: string | null;
}

export interface Candidate {
  accountId: string;
  accountReference: string;
  names: string;
  address: string;
  endedOn?: string | null;
  balancePence: number;
  balanceWords: string;
  claimablePence: number;
  hindrances: string[];
  why: string;
}

export interface Candidates {
  items: Candidate[];
  mayGo: number;
  mayGoPence: number;
  hindrances: { hindrance: string; words: string; debts: number }[];
  more: boolean;
}

export interface LeftOut {
  accountId: string;
  accountReference: string;
  hindrances: string[];
  why: string;
}

export interface Agency {
  code: string;
  name: string;
  mayPlace: boolean;
}

export interface RecallFile {
  id: string;
  name: string;
  items: number;
  madeByName: string;
  madeAt: string;
}

export interface Recalls {
  toTell: PlacedDebt[];
  files: RecallFile[];
}
