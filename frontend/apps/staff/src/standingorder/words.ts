import { formatDate, formatMoney, type Mood } from '@quarterday/ui';
import type { OrderState, Outcome, Rhythm, Terms, Trouble, TroubleKind } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const ORDER_STATES: Record<OrderState, Said> = {
  ASKED: { words: 'Asked for', kind: 'info' },
  RUNNING: { words: 'Running', kind: 'good' },
  ENDED: { words: 'Ended', kind: 'neutral' },
};

export const OUTCOMES: Record<Outcome, Said> = {
  TO_COME: { words: 'To come', kind: 'info' },
  CAME: { words: 'Came', kind: 'good' },
  ANOTHER_AMOUNT: { words: 'Another amount', kind: 'warn' },
  NOT_RECEIVED: { words: 'Not received', kind: 'bad' },
};

export const TROUBLES: Record<TroubleKind, Said> = {
  NOT_RECEIVED: { words: 'Not received', kind: 'bad' },
  ANOTHER_AMOUNT: { words: 'Another amount', kind: 'warn' },
  AFTER_ITS_END: { words: 'Goes on after its end', kind: 'warn' },
};

export const RHYTHMS: Record<Rhythm, string> = {
  WEEKLY: 'Every week',
  FORTNIGHTLY: 'Every two weeks',
  FOUR_WEEKLY: 'Every four weeks',
  MONTHLY: 'Every month',
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** "£441.67 every month on day 1, from 1 May 2026". */
export function termsInWords(terms: Terms): string {
  const on =
    terms.rhythm === 'MONTHLY' ? `on day ${terms.day}` : `on a ${WEEKDAYS[terms.day - 1] ?? 'working day'}`;
  return `${formatMoney(terms.amountPence)} ${RHYTHMS[terms.rhythm].toLowerCase()} ${on}, from ${formatDate(terms.fromOn)}`;
}

/** As somebody would say it on the telephone. */
export function troubleInWords(trouble: Trouble): string {
  const day = formatDate(trouble.on);
  if (trouble.kind === 'NOT_RECEIVED')
    return `${formatMoney(trouble.expectedPence)} was due on ${day} and has not come.`;
  if (trouble.kind === 'ANOTHER_AMOUNT')
    return `${formatMoney(trouble.camePence)} came for ${day}, not ${formatMoney(trouble.expectedPence)}.`;
  return `${formatMoney(trouble.camePence)} came on ${day}, after the end. Ask the payer to stop it at their bank.`;
}
