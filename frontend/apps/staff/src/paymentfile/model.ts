export type PaymentFileState = 'RECEIVING' | 'REFUSED' | 'HELD' | 'POSTING' | 'POSTED';

export type PaymentFileKind = 'PAYMENTS' | 'HOUSING_BENEFIT' | 'UNIVERSAL_CREDIT';

export type LineOutcome = 'ACCOUNT' | 'SUSPENSE' | 'REJECTED';

export interface Total {
  lines: number;
  pence: number;
}

export interface PaymentFile {
  id: string;
  name: string;
  layoutCode: string;
  kind: PaymentFileKind;
  state: PaymentFileState;
  lines: number;
  amountPence: number;
  posted: Total;
  suspense: Total;
  rejected: Total;
  why: string;
  receivedByName: string;
  receivedAt: string;
  postedAt?: string | null;
}

export interface PaymentFileWhole {
  file: PaymentFile;
  agrees: boolean;
  likeFileId?: string | null;
  likeFileName?: string | null;
  jobId?: string | null;
  releasedByName?: string | null;
  releasedAt?: string | null;
  releaseReason?: string | null;
  mayDecide: boolean;
  whyNot?: string | null;
}

export interface PaymentLine {
  line: number;
  outcome: LineOutcome;
  reason: string;
  source: string;
  sourceLineId: string;
  paymentRef: string;
  amountPence: number;
  paidOn?: string | null;
  valueOn?: string | null;
  methodCode: string;
  narrative: string;
  accountId?: string | null;
  accountReference?: string | null;
  suspenseItemId?: string | null;
}

/** A line as a layout reads it, before anything is kept. */
export interface PreviewLine {
  line: number;
  paymentRef: string;
  amountPence?: number | null;
  paidOn?: string | null;
  method: string;
  narrative: string;
  wrong: string;
}

export interface Preview {
  lines: number;
  amountPence: number;
  wrong: number;
  shown: PreviewLine[];
  refusal: string;
}
