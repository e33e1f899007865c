import type { Mood } from '@quarterday/ui';
import type { DebtState, PlacementState } from './model';

export const PLACEMENT_STATES: Record<PlacementState, { words: string; kind: Mood }> = {
  DRAFT: { words: 'Waits for approval', kind: 'warn' },
  DISCARDED: { words: 'Discarded', kind: 'neutral' },
  MADE: { words: 'File to be sent', kind: 'info' },
  SENT: { words: 'Sent', kind: 'info' },
  ANSWERED: { words: 'Answered', kind: 'good' },
};

export const DEBT_STATES: Record<DebtState, Mood> = {
  SELECTED: 'info',
  LEFT_OUT: 'neutral',
  PLACED: 'info',
  SENT: 'info',
  ACTIVE: 'good',
  REJECTED: 'warn',
  RECALLED: 'warn',
  CLOSED: 'neutral',
};

/** "One debt" or "3 debts". */
export function debts(count: number): string {
  return count === 1 ? 'One debt' : `${count} debts`;
}

/** Whether the agency has it, so that it can be called back. */
export function isOut(state: DebtState): boolean {
  return state === 'PLACED' || state === 'SENT' || state === 'ACTIVE';
}
