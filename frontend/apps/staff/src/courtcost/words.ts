import type { Mood } from '@quarterday/ui';
import type { CourtCostState } from './model';

export const COST_STATES: Record<CourtCostState, { words: string; kind: Mood }> = {
  AWAITING_APPROVAL: { words: 'Waiting', kind: 'warn' },
  POSTED: { words: 'On the account', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
  REVERSED: { words: 'Taken off', kind: 'info' },
};
