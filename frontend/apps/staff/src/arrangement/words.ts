import { formatDate, formatMoney, type Mood } from '@quarterday/ui';
import { FREQUENCIES } from '../platform/frequencies';
import type { Arrangement, ArrangementKind, ArrangementState, Outcome, Part, Version } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const STATES: Record<ArrangementState, Said> = {
  BROKEN: { words: 'Broken', kind: 'bad' },
  KEPT: { words: 'Kept', kind: 'good' },
  COMPLETED: { words: 'Completed', kind: 'info' },
  ENDED: { words: 'Ended', kind: 'neutral' },
};

export const KINDS: Record<ArrangementKind, string> = {
  INFORMAL: 'Informal',
  COURT_ORDERED: 'Court order',
};

export const OUTCOMES: Record<Outcome, Said> = {
  TO_COME: { words: 'To come', kind: 'info' },
  KEPT: { words: 'Kept', kind: 'good' },
  LATE: { words: 'Kept late', kind: 'warn' },
  PART_KEPT: { words: 'Part kept', kind: 'bad' },
  MISSED: { words: 'Missed', kind: 'bad' },
};

/** What has not come of terms that are over will not. */
export const NOT_DUE: Said = { words: 'No longer due', kind: 'neutral' };

/** The lines of the Standard Financial Statement, in its order. */
export const LINES: { line: string; part: Part; label: string }[] = [
  { line: 'WAGES', part: 'INCOME', label: 'Wages or salary, after tax' },
  { line: 'BENEFITS', part: 'INCOME', label: 'Benefits and tax credits' },
  { line: 'PENSIONS', part: 'INCOME', label: 'Pensions' },
  { line: 'OTHER_INCOME', part: 'INCOME', label: 'Other income' },
  { line: 'HOME_AND_CONTENTS', part: 'FIXED', label: 'Home and contents, with the rent' },
  { line: 'UTILITIES', part: 'FIXED', label: 'Utilities' },
  { line: 'WATER', part: 'FIXED', label: 'Water' },
  { line: 'CARE_AND_HEALTH', part: 'FIXED', label: 'Care and health costs' },
  { line: 'TRANSPORT', part: 'FIXED', label: 'Transport and travel' },
  { line: 'SCHOOL', part: 'FIXED', label: 'School costs' },
  { line: 'PENSIONS_AND_INSURANCES', part: 'FIXED', label: 'Pensions and insurances' },
  { line: 'PROFESSIONAL', part: 'FIXED', label: 'Professional costs' },
  { line: 'OTHER_ESSENTIAL', part: 'FIXED', label: 'Other essential costs' },
  { line: 'OTHER_DEBTS', part: 'FIXED', label: 'Repayments of other debts' },
  { line: 'COMMUNICATIONS_AND_LEISURE', part: 'FLEXIBLE', label: 'Communications and leisure' },
  { line: 'FOOD_AND_HOUSEKEEPING', part: 'FLEXIBLE', label: 'Food and housekeeping' },
  { line: 'PERSONAL', part: 'FLEXIBLE', label: 'Personal costs' },
  { line: 'SAVINGS', part: 'FLEXIBLE', label: 'Savings' },
];

export const PARTS: Record<Part, string> = {
  INCOME: 'Income a month',
  FIXED: 'Fixed costs a month',
  FLEXIBLE: 'Flexible costs a month',
};

/** "£25.00 every week from 5 June 2026, off £312.40". */
export function termsInWords(terms: Version): string {
  return `${formatMoney(terms.instalmentPence)} ${FREQUENCIES[terms.frequency].toLowerCase()} from ${formatDate(terms.firstOn)}, off ${formatMoney(terms.owedPence)}`;
}

/** How it stands, as somebody would say it on the telephone. */
export function standingInWords(arrangement: Arrangement): string {
  const { state, stateOn, behindPence, nextDueOn, nextPence, camePence, owedPence } = arrangement;
  const came = `${formatMoney(camePence)} of ${formatMoney(owedPence)} has come`;
  if (state === 'ENDED') return `Ended: ${came}.`;
  if (state === 'COMPLETED') return `Completed. ${arrangement.stateReason}.`;
  const next = nextDueOn ? ` Next: ${formatMoney(nextPence ?? 0)} by ${formatDate(nextDueOn)}.` : '';
  const behind =
    state === 'BROKEN' ? `Since ${formatDate(stateOn)} ${formatMoney(behindPence)} is behind. ` : '';
  return `${behind}${came}.${next} It clears on ${formatDate(arrangement.clearsOn)}.`;
}
