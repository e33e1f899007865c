export type Mistake = 'WRONG_ACCOUNT' | 'WRONG_AMOUNT' | 'WRONG_DATE' | 'TRANSFER';
export type CorrectionState = 'AWAITING_APPROVAL' | 'POSTED' | 'REFUSED';

export const MISTAKES: Record<Mistake, string> = {
  WRONG_ACCOUNT: 'Wrong account',
  WRONG_AMOUNT: 'Wrong amount',
  WRONG_DATE: 'Wrong date',
  TRANSFER: 'Transfer',
};

export interface CorrectionEffect {
  accountId: string;
  reference: string;
  balanceBeforePence: number;
  balanceBeforeWords: string;
  balanceAfterPence: number;
  balanceAfterWords: string;
  asAt: { on: string; beforePence: number; beforeWords: string; afterPence: number; afterWords: string }[];
  explanation: string[];
}

export interface CorrectionPreview {
  accounts: CorrectionEffect[];
  findings: { code: string; pointer: string; detail: string }[];
  needsApproval: boolean;
  limitWords: string;
}

export interface CorrectionMade {
  id: string;
  state: CorrectionState;
  contentHash: string;
  offNumber?: number | null;
  onNumber?: number | null;
  accounts: {
    accountId: string;
    reference: string;
    balancePence: number;
    balanceWords: string;
    explanation: string[];
  }[];
}

export interface CorrectionSide {
  accountId: string;
  reference: string;
  names: string;
  balancePence: number;
  balanceWords: string;
  explanation: string[];
}

export interface Correction {
  id: string;
  mistake: Mistake;
  entryNumber?: number | null;
  from: CorrectionSide;
  to?: CorrectionSide | null;
  typeName?: string | null;
  amountPence: number;
  effectiveOn: string;
  rightAmountPence: number;
  rightOn: string;
  reason: string;
  state: CorrectionState;
  madeByName: string;
  madeAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionNote?: string | null;
  offNumber?: number | null;
  onNumber?: number | null;
  contentHash: string;
  mayDecide: boolean;
  whyNot?: string | null;
}
