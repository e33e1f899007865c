export type AdjustmentState = 'AWAITING_APPROVAL' | 'POSTED' | 'REFUSED';

export interface Adjustment {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  typeCode: string;
  typeName: string;
  amountPence: number;
  effectiveOn: string;
  reasonCode: string;
  reasonName: string;
  narrative: string;
  state: AdjustmentState;
  madeByName: string;
  madeAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionNote?: string | null;
  entryNumber?: number | null;
  balancePence: number;
  balanceWords: string;
  contentHash: string;
  mayDecide: boolean;
  whyNot?: string | null;
}

export interface AdjustmentPreview {
  balanceBeforePence: number;
  balanceBeforeWords: string;
  balanceAfterPence: number;
  balanceAfterWords: string;
  needsApproval: boolean;
  limitWords: string;
  adjustedTodayPence: number;
}

export interface AdjustmentMade {
  id: string;
  state: AdjustmentState;
  contentHash: string;
  entryNumber?: number | null;
  balancePence: number;
  balanceWords: string;
}
