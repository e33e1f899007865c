import { formatDifference, type Mood } from '@quarterday/ui';
import { inWords } from '../platform/words';
import type { Count, DayState, Side } from './model';

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

/** "1 line, +£54.43". */
export function differenceInWords({ lines, pence }: Count): string {
  const size = Math.abs(lines);
  const counted = lines === 0 ? '' : `${lines < 0 ? '−' : ''}${size} ${size === 1 ? 'line' : 'lines'}, `;
  return `${counted}${formatDifference(pence)}`;
}
