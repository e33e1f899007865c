export type ScheduleState = 'DRAFT' | 'SENT' | 'POSTED' | 'DISCARDED';

export interface Schedule {
  id: string;
  title: string;
  state: ScheduleState;
  items: number;
  pence: number;
  largestPence: number;
  totals: { kind: string; words: string; items: number; pence: number }[];
  contentHash?: string | null;
  preparedByName: string;
  preparedAt: string;
  sentByName?: string | null;
  sentAt?: string | null;
  decidedByName?: string | null;
  decidedAt?: string | null;
  decisionNote: string;
  postedItems?: number | null;
  postedPence?: number | null;
  /** Who may decide it by the limits in force. */
  authorities: { permission: string; words: string; covers: boolean }[];
  mayDecide: boolean;
  whyNot?: string | null;
}

/** A write-off as a line of a schedule. */
export interface Line {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  endedOn?: string | null;
  state: 'PROPOSED' | 'POSTED' | 'NOT_POSTED' | 'REFUSED' | 'WITHDRAWN';
  kindWords: string;
  amountPence: number;
  reason: string;
  evidence: { item: string; standing: 'PRESENT' | 'MISSING' | 'NOT_APPLICABLE' }[];
  proposedByName: string;
  balancePence: number;
  outcome: string;
}
