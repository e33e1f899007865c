export type LineState = 'POSTED' | 'NOTED' | 'PARKED' | 'UNREADABLE' | 'DISMISSED';

export interface ReturnFile {
  id: string;
  agencyCode: string;
  agencyName: string;
  name: string;
  sha256: string;
  receivedByName: string;
  receivedAt: string;
  lines: number;
  posted: number;
  grossPence: number;
  commissionPence: number;
  expectedPence: number;
  netPence: number;
  differencePence: number;
  toExplain: number;
  open: number;
  openPence: number;
}

export interface ReturnLine {
  number: number;
  state: LineState;
  stateWords: string;
  why: string;
  reference: string;
  saidOn?: string | null;
  kind?: string | null;
  kindWords?: string | null;
  grossPence: number;
  commissionPence: number;
  netPence: number;
  pays?: 'GROSS' | 'NET' | null;
  expectedPence?: number | null;
  differencePence: number;
  explained: string;
  explainedByName?: string | null;
  accountId?: string | null;
  accountReference?: string | null;
  entryNumber?: number | null;
  decidedByName?: string | null;
}
