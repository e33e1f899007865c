export type DayState = 'OPEN' | 'CLOSED' | 'CHECKED' | 'VOID';

export type Side = 'MONEY' | 'ACCOUNTS' | 'CONTROLS';

export interface Count {
  lines: number;
  pence: number;
}

export interface DaySource {
  source: string;
  side: Side;
  detail: string;
  told?: Count | null;
  posted: Count;
  suspense: Count;
  rejected: Count;
  difference: Count;
  bank?: { found: Count; inTransit: Count } | null;
}

export interface DayBank {
  code: string;
  name: string;
  closingPence?: number | null;
  closingOn?: string | null;
  in: Count;
  out: Count;
  matched: Count;
  differencePence: number;
  open: Count;
  openBefore: Count;
  openSince?: string | null;
  inTransit: { source: string; detail: string; count: Count; since: string }[];
}

export interface DayControl {
  code: string;
  name?: string | null;
  kind?: string | null;
  openingPence: number;
  debitPence: number;
  creditPence: number;
  closingPence: number;
  movements: number;
}

export interface DayDifference {
  day: string;
  source: string;
  detail: string;
  difference: Count;
  explanation?: { reason: string; madeByName: string; madeAt: string } | null;
}

export interface DayClose {
  number: number;
  stands: boolean;
  closedByName: string;
  closedAt: string;
  note: string;
  checkedByName?: string | null;
  checkedAt?: string | null;
  checkNote: string;
}

export interface DayBoard {
  day: string;
  state: DayState;
  contentHash: string;
  postings: number;
  receivedPence: number;
  suspensePence: number;
  sources: DaySource[];
  controls: DayControl[];
  bank: DayBank[];
  differences: DayDifference[];
  carried: DayDifference[];
  heldFiles: Count;
  closes: DayClose[];
  mayClose: boolean;
  whyNotClose?: string | null;
  mayCheck: boolean;
  whyNotCheck?: string | null;
  mayExplain: boolean;
}

export interface DayItem {
  day: string;
  state: DayState;
  postings: number;
  receivedPence: number;
  suspensePence: number;
  differences: number;
  unexplained: number;
  closedByName?: string | null;
  checkedByName?: string | null;
}

export type Leads =
  | 'PAYMENT_FILE'
  | 'WEEKLY_DEBIT'
  | 'CORRECTION'
  | 'SUSPENSE_ITEM'
  | 'IMPORT'
  | 'AGENCY_RETURN'
  | 'ACCOUNT';

export interface DayLine {
  journalId: string;
  recordedAt?: string | null;
  words: string;
  accountReference?: string | null;
  told?: Count | null;
  posted: Count;
  suspense: Count;
  rejected: Count;
  difference: Count;
  leadsTo?: Leads | null;
  leadsToId?: string | null;
}

/** A difference is in lines, in money or in both. */
export function agrees({ lines, pence }: Count): boolean {
  return lines === 0 && pence === 0;
}
