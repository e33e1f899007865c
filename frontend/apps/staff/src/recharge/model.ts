export type RechargeState = 'AWAITING_APPROVAL' | 'POSTED' | 'REFUSED';

export interface RechargeKind {
  code: string;
  name: string;
  typeCode: string;
  evidence: string;
  mostPence?: number | null;
  validFrom: string;
  setByName: string;
}

export interface Recharge {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  state: RechargeState;
  kindCode: string;
  kindName: string;
  amountPence: number;
  amountWords: string;
  words: string;
  evidence: string;
  evidenceAsked: string;
  effectiveOn: string;
  madeByName: string;
  madeAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionNote: string;
  entryNumber?: number | null;
  contentHash: string;
  mayDecide: boolean;
  whyNot?: string | null;
}
