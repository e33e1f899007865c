export type RunState =
  | 'DRAFT'
  | 'DISCARDED'
  | 'MAKING'
  | 'MADE'
  | 'SUBMITTED'
  | 'POSTING'
  | 'POSTED'
  | 'WITHDRAWN';

export interface Run {
  id: string;
  state: RunState;
  serviceUser: string;
  collectOn: string;
  processingOn: string;
  submitBy: string;
  items: number;
  itemPence: number;
  instructions: number;
  leftOut: number;
  leftOutPence: number;
  dueItems: number;
  duePence: number;
  agrees: boolean;
  contentHash: string;
  serial?: string | null;
  fileSha256?: string | null;
  fileBytes?: number | null;
  collectedPence: number;
  collectedItems: number;
  returnedPence: number;
  returnedItems: number;
  preparedByName: string;
  preparedAt: string;
  releasedByName?: string | null;
  releasedAt?: string | null;
  submittedByName?: string | null;
  submittedAt?: string | null;
  postedAt?: string | null;
  mayRelease: boolean;
  version: number;
}

export interface RunLine {
  accountId: string;
  accountReference: string;
  mandateId: string;
  number: number;
  mandateReference: string;
  payerName: string;
  transactionCode: string;
  dueOn?: string | null;
  amountPence: number;
  outcome: 'INCLUDED' | 'LEFT_OUT';
  reason: string;
  itemState?: string | null;
}

export interface PlannedDay {
  collectOn: string;
  items: number;
  pence: number;
  submitBy: string;
  inTime: boolean;
}
