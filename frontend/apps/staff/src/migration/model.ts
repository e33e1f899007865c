import type { Mood } from '@quarterday/ui';

export type ImportState = 'RECEIVING' | 'RUNNING' | 'LOADED' | 'REFUSED';

export const IMPORT_STATES: Record<ImportState, { words: string; kind: Mood }> = {
  RECEIVING: { words: 'Receiving files', kind: 'info' },
  RUNNING: { words: 'Being loaded', kind: 'info' },
  LOADED: { words: 'Loaded', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
};

export interface ImportSummary {
  id: string;
  council: string;
  asAt: string;
  /** One of {@link ImportState}. */
  state: string;
  startedAt: string;
  accountsLoaded?: number | null;
  sumOfBalancesPence?: number | null;
  openIssues: number;
}

export interface ImportReport extends ImportSummary {
  /** Invented people: every page of the books says so. */
  demonstration: boolean;
  step?: string | null;
  rowsDone: number;
  rowsExpected: number;
  refusal?: string | null;
  startedBy: string;
  finishedAt?: string | null;
  files: {
    name: string;
    bytes: number;
    sha256: string;
    rowsRead?: number | null;
    rowsLoaded?: number | null;
    rowsRejected?: number | null;
    rowsWarned?: number | null;
  }[];
  controlTotals: {
    name: string;
    unit: 'ROWS' | 'PENCE';
    declared?: number | null;
    received: number;
    loaded: number;
    agreed: boolean;
  }[];
}

export interface ImportIssue {
  number: number;
  severity: 'REJECTED' | 'WARNING' | 'NOTE';
  file: string;
  line: number;
  kind: string;
  key: string;
  detail: string;
  settledBy?: string | null;
  settledAt?: string | null;
  settlementNote?: string | null;
}

/** A state in words, whatever the server may add to its list. */
export function importState(state: string): { words: string; kind: Mood } {
  return IMPORT_STATES[state as ImportState] ?? { words: state, kind: 'neutral' };
}
