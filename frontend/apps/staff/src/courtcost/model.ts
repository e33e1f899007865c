export type CourtCostState = 'AWAITING_APPROVAL' | 'POSTED' | 'REFUSED' | 'REVERSED';

export interface CourtCost {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  state: CourtCostState;
  claimNumber: string;
  court: string;
  orderId: string;
  orderOn: string;
  awardedPence: number;
  amountPence: number;
  amountWords: string;
  words: string;
  madeByName: string;
  madeAt: string;
  decidedByName?: string | null;
  decisionNote: string;
  reversedWhy: string;
  costAccountId?: string | null;
  entryNumber?: number | null;
  contentHash: string;
  mayDecide: boolean;
  whyNot?: string | null;
  mayReverse: boolean;
}

/** An order that awards costs, and how much of them was instructed. */
export interface AwardingOrder {
  id: string;
  orderOn: string;
  costsPence: number;
  instructedPence: number;
}
