export type FileState = 'DRAFT' | 'DISCARDED' | 'MADE' | 'SENT' | 'WITHDRAWN';

export interface RefundFile {
  id: string;
  state: FileState;
  serviceUser: string;
  payOn: string;
  processingOn: string;
  submitBy: string;
  items: number;
  pence: number;
  cameBackItems: number;
  cameBackPence: number;
  contentHash: string;
  serial?: string | null;
  fileSha256?: string | null;
  fileBytes?: number | null;
  preparedByName: string;
  preparedAt: string;
  releasedByName?: string | null;
  releasedAt?: string | null;
  sentByName?: string | null;
  sentAt?: string | null;
  withdrawnWhy: string;
  mayRelease: boolean;
  version: number;
}

export interface RefundsDue {
  items: number;
  pence: number;
  firstPayOn: string;
}

/** A refund as a line of a file. */
export interface FileLine {
  id: string;
  accountReference: string;
  names: string;
  amountPence: number;
  payeeName: string;
  bankMask: string;
  askedByName: string;
  decidedByName?: string | null;
  state: string;
}
