import type { Frequency } from '../platform/frequencies';
import type { Arrangement, ArrangementKind, Candidate } from './model';

/** An account as the form holds it: in or out, and how much of what it owes. */
export interface DebtValue {
  accountId: string;
  reference: string;
  balancePence: number;
  included: boolean;
  owedPence?: number | undefined;
}

export interface TermsValues {
  terms: {
    kind: ArrangementKind;
    orderId: string;
    frequency: Frequency;
    firstOn: string;
    instalmentPence?: number | undefined;
    lessWeeklyPence?: number | undefined;
  };
  debts: DebtValue[];
  reason: string;
}

export const TERMS_FIELDS = [
  'terms.kind',
  'terms.orderId',
  'terms.frequency',
  'terms.firstOn',
  'terms.instalmentPence',
  'terms.lessWeeklyPence',
  'reason',
];

/** As the form begins: about the account itself, and about the others that owe when they are ticked. */
export function usualTerms(
  accountId: string,
  candidates: Candidate[],
  benefitWeeklyPence: number | null | undefined,
  changed?: Arrangement,
): TermsValues {
  const newest = changed?.versions[0];
  const about = newest?.debts.map((debt) => debt.accountId) ?? [accountId];
  return {
    terms: {
      kind: newest?.kind ?? 'INFORMAL',
      orderId: '',
      frequency: newest?.frequency ?? 'WEEKLY',
      firstOn: '',
      instalmentPence: newest?.instalmentPence,
      lessWeeklyPence: newest?.lessWeeklyPence ?? benefitWeeklyPence ?? undefined,
    },
    debts: candidates
      .filter((one) => one.balancePence > 0)
      .toSorted((one, other) => place(about, one) - place(about, other))
      .map((one) => ({
        accountId: one.accountId,
        reference: one.reference,
        balancePence: one.balancePence,
        included: about.includes(one.accountId),
        owedPence: one.balancePence,
      })),
    reason: '',
  };
}

function place(about: string[], one: Candidate): number {
  const found = about.indexOf(one.accountId);
  return found < 0 ? about.length : found;
}

/** As the server asks for it. */
export function termsBody({ terms, debts }: TermsValues) {
  const ordered = terms.kind === 'COURT_ORDERED';
  return {
    kind: terms.kind,
    orderId: ordered ? terms.orderId || null : null,
    debts: included(debts).map(({ accountId, owedPence }) => ({ accountId, owedPence })),
    frequency: terms.frequency,
    firstOn: terms.firstOn || null,
    instalmentPence: terms.instalmentPence ?? 0,
    lessWeeklyPence: terms.lessWeeklyPence ?? 0,
  };
}

export function included(debts: DebtValue[]): DebtValue[] {
  return debts.filter((debt) => debt.included);
}

const FRIDAY = 5;
const LAST_OF_EVERY_MONTH = 28;

/** Whether a first day can be: banks are open on it, or every month has it. */
function canBeDue(frequency: Frequency, firstOn: string): boolean {
  const day = new Date(`${firstOn}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return false;
  if (frequency === 'MONTHLY') return day.getUTCDate() <= LAST_OF_EVERY_MONTH;
  return day.getUTCDay() >= 1 && day.getUTCDay() <= FRIDAY;
}

/** Whether enough has been said, and said sensibly, to ask the server what it comes to. */
export function isReady(values: TermsValues, today: string): boolean {
  const { terms } = values;
  const debts = included(values.debts);
  const amounts = [terms.instalmentPence, ...debts.map((debt) => debt.owedPence)];
  return (
    debts.length > 0 &&
    amounts.every((pence) => typeof pence === 'number' && pence > 0) &&
    debts.every((debt) => (debt.owedPence ?? 0) <= debt.balancePence) &&
    !Number.isNaN(terms.lessWeeklyPence ?? 0) &&
    terms.firstOn >= today &&
    canBeDue(terms.frequency, terms.firstOn) &&
    (terms.kind === 'INFORMAL' || terms.orderId !== '')
  );
}
