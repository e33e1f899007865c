import type { Mood } from '@quarterday/ui';
import type { CardState } from './model';

export const CARD_STATES: Record<CardState, { words: string; kind: Mood }> = {
  ISSUED: { words: 'To be ordered', kind: 'info' },
  ORDERED: { words: 'Ordered', kind: 'good' },
  STOPPED: { words: 'Stopped', kind: 'bad' },
  REPLACED: { words: 'Replaced', kind: 'neutral' },
};

/** In fours, as on the card. */
export function cardNumber(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ');
}
