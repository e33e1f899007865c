import { formatMoney, type Mood } from '@quarterday/ui';
import { inWords } from '../platform/words';
import type { Deposit, Evidence, LineState, StatementFormat, StatementState } from './model';

export const STATEMENT_STATES: Record<StatementState, { words: string; kind: Mood }> = {
  HELD: { words: 'Held', kind: 'warn' },
  TAKEN: { words: 'Taken', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
};

export const LINE_STATES: Record<LineState, { words: string; kind: Mood }> = {
  OPEN: { words: 'Open', kind: 'warn' },
  MATCHED: { words: 'Found on the books', kind: 'good' },
  POSTED: { words: 'Posted from here', kind: 'good' },
  EXPLAINED: { words: 'Explained', kind: 'neutral' },
};

export const FORMATS: Record<StatementFormat, string> = {
  CAMT053: 'camt.053 (XML)',
  MT940: 'MT940 (SWIFT)',
  CSV: 'CSV, by a layout',
};

const EVIDENCE: Record<Evidence, string> = {
  AMOUNT_EQUAL: 'Comes to the same, to the penny',
  REFERENCE_QUOTED: 'The bank’s line quotes its reference',
  SOURCE_NAMED: 'The bank’s line names who sent it',
  SAME_DAY: 'Recorded on the same day',
  FEW_DAYS_BEFORE: 'Recorded within a few days',
};

export const evidenceInWords = (evidence: Evidence) => EVIDENCE[evidence];

const count = new Intl.NumberFormat('en-GB');

/** "Payment file, PAYPOINT". */
export function depositInWords({ source, detail }: Pick<Deposit, 'source' | 'detail'>): string {
  return detail ? `${inWords(source)}, ${detail}` : inWords(source);
}

/** "£50.00 in", "£6.50 out": never a bare sign. */
export function movedInWords(pence: number): string {
  return pence < 0 ? `${formatMoney(-pence)} out` : `${formatMoney(pence)} in`;
}

/** "3 payments". */
export function paymentsInWords(lines: number): string {
  return `${count.format(lines)} ${lines === 1 ? 'payment' : 'payments'}`;
}

/** An amount in the column of its side; nothing in the other. */
export function onItsSide(pence: number): number | null {
  return pence > 0 ? pence : null;
}
