import { formatDate, formatMoney, type Mood } from '@quarterday/ui';
import { dayInWords, FREQUENCIES } from '../platform/frequencies';
import type { OrderState, Outcome, Terms, Trouble, TroubleKind } from './model';

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

/** "£441.67 every month on the 1st, from 1 May 2026". */
export function termsInWords(terms: Terms): string {
  return `${formatMoney(terms.amountPence)} ${FREQUENCIES[terms.frequency].toLowerCase()} ${dayInWords(terms.frequency, terms.day)}, from ${formatDate(terms.fromOn)}`;
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
