import type { Mood } from '@quarterday/ui';
import type { AccountLimitation, PartPayments, RungStanding } from './model';

export const STANDINGS: Record<RungStanding, { words: string; kind: Mood }> = {
  BARRED: { words: 'Out of time', kind: 'bad' },
  SOON: { words: 'Soon out of time', kind: 'warn' },
  LATER: { words: 'Later', kind: 'neutral' },
};

const PART_PAYMENTS: Record<PartPayments, string> = {
  OF_NO_DEBT: 'A part payment starts nothing again.',
  OF_OTHER_DEBTS: 'A part payment starts costs and recharges again, and no rent.',
  OF_EVERY_DEBT: 'A part payment starts all of it again.',
};

/** The rule the ladder was read by, in a sentence or three. */
export function ruleInWords(rule: AccountLimitation['rule']): string {
  const signed = rule.acknowledgementRestarts
    ? 'A signed acknowledgement starts them again for who signed it.'
    : 'An acknowledgement starts nothing again.';
  return `${rule.years} years from the day each week fell due. ${signed} ${PART_PAYMENTS[rule.partPayments]}`;
}

/** "3 weeks" or "1 week". */
export function weeksInWords(weeks: number): string {
  return `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
}
