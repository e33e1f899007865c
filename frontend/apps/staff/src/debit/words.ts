import type { Mood } from '@quarterday/ui';
import { inWords } from '../platform/words';
import type { RunState } from './model';

/** The way of a debit; the two states that last only while a job works are shown on the step they lead to. */
export const DEBIT_STEPS = [
  { key: 'DRAFT', label: 'Draft' },
  { key: 'PRELISTED', label: 'Pre-listed' },
  { key: 'BALANCED', label: 'Balanced' },
  { key: 'APPROVED', label: 'Approved' },
  { key: 'POSTED', label: 'Posted' },
  { key: 'CLOSED', label: 'Closed' },
] as const;

export function stepOf(state: RunState): string {
  if (state === 'POSTING') return 'APPROVED';
  if (state === 'BACKING_OUT' || state === 'BACKED_OUT') return 'POSTED';
  return state;
}

export const STATE_WORDS: Record<RunState, { words: string; kind: Mood }> = {
  DRAFT: { words: 'Draft', kind: 'neutral' },
  PRELISTED: { words: 'Pre-listed', kind: 'info' },
  BALANCED: { words: 'Signed as balanced', kind: 'info' },
  APPROVED: { words: 'Approved', kind: 'info' },
  POSTING: { words: 'Being posted', kind: 'info' },
  POSTED: { words: 'Posted', kind: 'good' },
  CLOSED: { words: 'Closed', kind: 'good' },
  BACKING_OUT: { words: 'Being backed out', kind: 'warn' },
  BACKED_OUT: { words: 'Backed out', kind: 'warn' },
};

const MOVEMENTS: Record<string, string> = {
  START: 'Tenancies started',
  END: 'Tenancies ended',
  INCREASE: 'Charges increased',
  DECREASE: 'Charges decreased',
  NEW: 'New homes',
  SALE: 'Sales and demolitions',
  VOID: 'New voids',
  RELET: 'Re-lets',
};

export function movementWords(kind: string): string {
  return MOVEMENTS[kind] ?? inWords(kind);
}

/** "2026/27" for the rent year that starts in 2026. */
export function yearWords(startsIn: number): string {
  return `${startsIn}/${String((startsIn + 1) % 100).padStart(2, '0')}`;
}
