export type StatementState = 'HELD' | 'TAKEN' | 'REFUSED';

export type StatementFormat = 'CAMT053' | 'MT940' | 'CSV';

export type LineState = 'OPEN' | 'MATCHED' | 'POSTED' | 'EXPLAINED';

export type Evidence = 'AMOUNT_EQUAL' | 'REFERENCE_QUOTED' | 'SOURCE_NAMED' | 'SAME_DAY' | 'FEW_DAYS_BEFORE';

export interface Total {
  lines: number;
  pence: number;
}

export interface BankStatement {
  id: string;
  bankCode: string;
  bankName: string;
  state: StatementState;
  number?: number | null;
  reference: string;
  sequence?: number | null;
  part: number;
  from: string;
  to: string;
  openingPence: number;
  credits: Total;
  debits: Total;
  closingPence: number;
  open: Total;
  why: string;
  fileName: string;
  format: StatementFormat;
  receivedByName: string;
  receivedAt: string;
}

export interface BankStatementWhole {
  statement: BankStatement;
  beforePence?: number | null;
  decidedByName?: string | null;
  decidedAt?: string | null;
  reason?: string | null;
  mayDecide: boolean;
  whyNot?: string | null;
  joins: boolean;
}

export interface StatementsReceived {
  fileId: string;
  statements: { id: string; state: string; why: string }[];
}

export interface BankLine {
  id: string;
  statementId: string;
  bankCode: string;
  fileLine: number;
  bookedOn: string;
  valueOn: string;
  amountPence: number;
  kind: string;
  reference: string;
  payer: string;
  words: string;
  items: number;
  balancePence?: number | null;
  state: LineState;
  settledAt?: string | null;
  settledByName?: string | null;
  explanation?: string | null;
}

export interface Deposit {
  journalId: string;
  source: string;
  detail: string;
  recordedOn: string;
  lines: number;
  pence: number;
  reference: string;
  words: string;
}

export interface DepositItem {
  bankCode: string;
  deposit: Deposit;
  matchId?: string | null;
  matchedAt?: string | null;
}

export interface Candidate {
  deposits: Deposit[];
  pence: number;
  differencePence: number;
  evidence: Evidence[];
}

export interface BankMatch {
  id: string;
  deposits: Deposit[];
  linePence: number;
  depositPence: number;
  reason: string;
  madeByName: string;
  madeAt: string;
}

export interface KnownAccount {
  accountId: string;
  accountReference: string;
  quoted: string;
}

export interface BankLineWhole {
  line: BankLine;
  candidates: Candidate[];
  match?: BankMatch | null;
  accounts: KnownAccount[];
  paymentFileId?: string | null;
}
