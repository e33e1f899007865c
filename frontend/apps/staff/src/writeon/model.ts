export type WriteOnState = 'AWAITING_APPROVAL' | 'POSTED' | 'REFUSED';

export interface WriteOn {
  id: string;
  writeOffId: string;
  accountId: string;
  accountReference: string;
  names: string;
  state: WriteOnState;
  amountPence: number;
  remainingPence: number;
  causeWords: string;
  reason: string;
  askedByName: string;
  askedAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionNote: string;
  entryNumber?: number | null;
  balancePence: number;
  balanceWords: string;
  contentHash: string;
  mayDecide: boolean;
  whyNot?: string | null;
}
