import { formatDifference, formatMoney, type Mood } from '@quarterday/ui';
import { inWords } from '../platform/words';
import type { Count, DayBoard, DayState, Side } from './model';

export const STATES: Record<DayState, { words: string; kind: Mood }> = {
  OPEN: { words: 'Open', kind: 'neutral' },
  CLOSED: { words: 'Closed, to check', kind: 'info' },
  CHECKED: { words: 'Closed and checked', kind: 'good' },
  VOID: { words: 'Close is void', kind: 'bad' },
};

export const SIDES: Record<Side, string> = {
  MONEY: 'Money in',
  ACCOUNTS: 'Charged to accounts',
  CONTROLS: 'Control accounts that do not agree',
};

/** "Payment file, PAYPOINT". */
export function sourceInWords(source: string, detail: string): string {
  return detail ? `${inWords(source)}, ${detail}` : inWords(source);
}

const count = new Intl.NumberFormat('en-GB');

/** "1,204 lines". */
export function linesInWords(lines: number): string {
  return `${count.format(lines)} ${lines === 1 ? 'line' : 'lines'}`;
}

/** "1 line, +£54.43". */
export function differenceInWords({ lines, pence }: Count): string {
  const size = Math.abs(lines);
  const counted = lines === 0 ? '' : `${lines < 0 ? '−' : ''}${linesInWords(size)}, `;
  return `${counted}${formatDifference(pence)}`;
}

/** "1,204 lines were posted or held. £12,844.12 was received, £54.43 of it held in suspense." */
export function inShort(board: Pick<DayBoard, 'postings' | 'receivedPence' | 'suspensePence'>): string {
  if (board.postings === 0) return 'Nothing was posted on this day.';
  const lines = `${linesInWords(board.postings)} ${board.postings === 1 ? 'was' : 'were'} posted or held.`;
  if (board.receivedPence === 0) return lines;
  const held =
    board.suspensePence === 0
      ? 'none of it held in suspense'
      : `${formatMoney(board.suspensePence)} of it held in suspense`;
  return `${lines} ${formatMoney(board.receivedPence)} was received, ${held}.`;
}
