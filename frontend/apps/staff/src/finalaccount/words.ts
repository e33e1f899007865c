import type { Mood } from '@quarterday/ui';
import type { FinalOutcome, FinalStanding } from './model';

export const STANDINGS: Record<FinalStanding, Mood> = {
  RUNS: 'neutral',
  AWAITS: 'info',
  TO_APPROVE: 'warn',
  TO_PROVE: 'warn',
  PROVED: 'good',
  MOVED: 'bad',
};

/** What a final account was decided as. */
export const OUTCOMES: Record<FinalOutcome, string> = {
  NIL: 'Nil',
  CREDIT: 'A credit to give back',
  ARREARS: 'Former tenant arrears',
};

/** "EVICTION" as a sentence has it: "eviction". */
export function reasonInWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

/** "4 days of 7" of a charge in its last week. */
export function daysInWords(days: number): string {
  return days === 7 ? 'the whole week' : `${days} ${days === 1 ? 'day' : 'days'} of 7`;
}
