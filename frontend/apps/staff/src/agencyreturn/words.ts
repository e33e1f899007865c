import { formatMoney, type Mood } from '@quarterday/ui';
import type { LineState, ReturnLine } from './model';

export const LINE_STATES: Record<LineState, { words: string; kind: Mood }> = {
  POSTED: { words: 'Posted', kind: 'good' },
  NOTED: { words: 'Done', kind: 'good' },
  PARKED: { words: 'Parked', kind: 'warn' },
  UNREADABLE: { words: 'Cannot be read', kind: 'bad' },
  DISMISSED: { words: 'Dismissed', kind: 'neutral' },
};

/** Whether a person has to look at it. */
export function isOpen(line: ReturnLine): boolean {
  return line.state === 'PARKED' || line.state === 'UNREADABLE';
}

/** Whether its commission is not what the terms say, and nobody has said why. */
export function isApart(line: ReturnLine): boolean {
  return line.state === 'POSTED' && line.differencePence !== 0 && line.explained === '';
}

/** "£4.00 more than the terms say"; empty when it is what they say. */
export function apart(pence: number): string {
  if (pence === 0) return '';
  return `${formatMoney(Math.abs(pence))} ${pence > 0 ? 'more' : 'less'} than the terms say`;
}
