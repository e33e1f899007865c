export type RefundState =
  | 'AWAITING_APPROVAL'
  | 'APPROVED'
  | 'IN_FILE'
  | 'SENT'
  | 'REFUSED'
  | 'TAKEN_BACK'
  | 'CAME_BACK';

export type RefundCause =
  | 'PAID_TWICE'
  | 'PAID_TOO_MUCH'
  | 'DIRECT_DEBIT_TOO_HIGH'
  | 'CHARGED_TOO_MUCH'
  | 'TENANCY_ENDED'
  | 'OTHER';

/** A part of the credit that is not refunded. */
export interface HeldBack {
  why: 'RENT_NOT_DEBITED' | 'MAY_BE_RETURNED' | 'BENEFIT' | 'PROMISED' | 'OWED_BESIDE' | 'OWED_ELSEWHERE';
  pence: number;
  words: string;
}

export interface Debt {
  what: string;
  amountPence: number;
}

export interface OtherAccount {
  accountId: string;
  reference: string;
  kind: string;
  sameTenancy: boolean;
  balancePence: number;
  balanceWords: string;
}

export interface RefundableCredit {
  creditPence: number;
  heldBack: HeldBack[];
  refundablePence: number;
  words: string;
  waitingId?: string | null;
  payees: { personId: string; name: string }[];
  otherAccounts: OtherAccount[];
  /** What these people had written off and nobody brought back. */
  writtenOffPence: number;
}

/** What was proved of the credit, where somebody proved it: nobody types it twice. */
export interface HandOver {
  amountPence: number;
  cause: RefundCause;
  evidence: string;
  writtenOffWhy?: string | null;
}

export interface Refund {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  state: RefundState;
  amountPence: number;
  cause: RefundCause;
  reason: string;
  evidence: string;
  debts: Debt[];
  writtenOffPence: number;
  writtenOffWhy: string;
  creditPence: number;
  heldBack: HeldBack[];
  payeeName: string;
  bankMask: string;
  modulus: string;
  bankKnown: 'DIRECT_DEBIT' | 'ELSEWHERE' | 'NOWHERE';
  askedByName: string;
  askedAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionNote: string;
  entryNumber?: number | null;
  fileId?: string | null;
  payOn?: string | null;
  backEntryNumber?: number | null;
  backWhy: string;
  backByName?: string | null;
  backAt?: string | null;
  balancePence: number;
  balanceWords: string;
  contentHash: string;
  mayDecide: boolean;
  whyNot?: string | null;
  own: boolean;
}
