export type Frequency = 'WEEKLY' | 'FORTNIGHTLY' | 'FOUR_WEEKLY' | 'MONTHLY';

export const FREQUENCIES: Record<Frequency, string> = {
  WEEKLY: 'Every week',
  FORTNIGHTLY: 'Every two weeks',
  FOUR_WEEKLY: 'Every four weeks',
  MONTHLY: 'Every month',
};

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** "on a Friday" or "on the 15th", for a day from 1 to 5, or monthly to 28. */
export function dayInWords(frequency: Frequency, day: number): string {
  return frequency === 'MONTHLY' ? `on the ${ordinal(day)}` : `on a ${WEEKDAYS[day - 1] ?? 'working day'}`;
}

const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const ORDINALS = new Intl.PluralRules('en-GB', { type: 'ordinal' });

function ordinal(day: number): string {
  return `${day}${ENDINGS[ORDINALS.select(day)]}`;
}
