export type UseKind =
  | 'TO_ACCOUNT'
  | 'TO_COUNCIL_DEBT'
  | 'TO_HOUSING_BENEFIT'
  | 'TO_DWP'
  | 'UNCLAIMED'
  | 'PUT_BACK';

export type UseState = 'AWAITING_APPROVAL' | 'POSTED' | 'REFUSED' | 'WITHDRAWN';

export type Authority = 'SAME_TENANCY' | 'SET_OFF' | 'CONSENT';

export interface CreditUse {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  kind: UseKind;
  state: UseState;
  amountPence: number;
  reason: string;
  goesTo: string;
  toAccountId?: string | null;
  putBackOf?: string | null;
  authority?: Authority | null;
  evidence: string;
  creditPence: number;
  heldBack: { why: string; pence: number; words: string }[];
  proposedByName: string;
  proposedAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionNote: string;
  entryNumber?: number | null;
  toEntryNumber?: number | null;
  confirmedReference?: string | null;
  confirmedOn?: string | null;
  confirmedByName?: string | null;
  putBackId?: string | null;
  balancePence: number;
  balanceWords: string;
  contentHash: string;
  mayDecide: boolean;
  whyNot?: string | null;
  own: boolean;
}

/** Money kept for somebody who could not be found. */
export interface UnclaimedCredit {
  useId: string;
  accountId: string;
  accountReference: string;
  names: string;
  address: string;
  endedOn?: string | null;
  amountPence: number;
  keptAt: string;
  approvedByName: string;
  tries: number;
  lastTriedOn?: string | null;
  claimId?: string | null;
}

/** What is proposed, as the page that leads here knows it. */
export interface Proposal {
  accountId: string;
  kind: Exclude<UseKind, 'PUT_BACK'>;
  pence: number;
  /** Of a debt: the rent account's or the recorded debt's. */
  debtId?: string | undefined;
  /** Of a debt: what it is called. */
  debtName?: string | undefined;
  sameTenancy?: boolean | undefined;
  everyOwner?: boolean | undefined;
}
