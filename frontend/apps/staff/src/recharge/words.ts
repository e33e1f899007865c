import type { Mood } from '@quarterday/ui';
import type { RechargeState } from './model';

export const RECHARGE_STATES: Record<RechargeState, { words: string; kind: Mood }> = {
  AWAITING_APPROVAL: { words: 'Waiting', kind: 'warn' },
  POSTED: { words: 'On the account', kind: 'good' },
  REFUSED: { words: 'Refused', kind: 'bad' },
};
