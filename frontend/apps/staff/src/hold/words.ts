import { formatDate, formatMoney, type Mood } from '@quarterday/ui';
import type { HeldAction, Hold, HoldEvent, HoldKind, HoldState } from './model';

export const KINDS: Record<HoldKind, string> = {
  BREATHING_SPACE: 'Breathing Space',
  MENTAL_HEALTH_BREATHING_SPACE: 'Mental health Breathing Space',
  DEBT_RELIEF_ORDER: 'Debt relief order',
  BANKRUPTCY: 'Bankruptcy',
  IVA: 'Individual voluntary arrangement',
  DECEASED: 'Deceased',
  BENEFIT_PENDING: 'Benefit pending',
  COMPLAINT: 'Complaint',
  VULNERABILITY: 'Vulnerability',
  PROMISE: 'Promise to pay',
};

export const STATES: Record<HoldState, { words: string; kind: Mood }> = {
  TO_COME: { words: 'To come', kind: 'info' },
  STANDING: { words: 'Standing', kind: 'warn' },
  OVER: { words: 'Over', kind: 'neutral' },
};

export const ACTIONS: Record<HeldAction, string> = {
  CHASING_LETTER: 'letters that ask for the debt',
  OTHER_LETTER: 'other letters',
  RE_PRESENTATION: 'second presentations of a returned Direct Debit',
  ARREARS_STEP: 'steps about arrears',
  COURT_STEP: 'steps to court',
  AGENCY: 'placing the debt with an agency',
  SET_OFF: 'setting a credit off against the debt',
};

export const EVENTS: Record<HoldEvent, string> = {
  SET: 'Set',
  REVIEWED: 'Looked at again',
  TREATMENT_ENDED: 'Treatment ended',
  ENDED: 'Ended',
  STANDS_AGAIN: 'Stands again',
};

/** A promise sets its own hold. */
export const SET_BY_HAND = (Object.keys(KINDS) as HoldKind[]).filter((kind) => kind !== 'PROMISE');

/** What each kind asks of its form. */
const REGISTERED: readonly HoldKind[] = ['BREATHING_SPACE', 'MENTAL_HEALTH_BREATHING_SPACE'];
const OF_A_PERSON: readonly HoldKind[] = [
  ...REGISTERED,
  'DEBT_RELIEF_ORDER',
  'BANKRUPTCY',
  'IVA',
  'DECEASED',
  'VULNERABILITY',
];
const WITH_CUT_OFF: readonly HoldKind[] = [...REGISTERED, 'DEBT_RELIEF_ORDER', 'BANKRUPTCY', 'IVA'];

export const isRegistered = (kind: HoldKind) => REGISTERED.includes(kind);
export const needsPerson = (kind: HoldKind) => OF_A_PERSON.includes(kind);
export const hasCutOff = (kind: HoldKind) => WITH_CUT_OFF.includes(kind);

/** "20 Nov 2026 to 18 Jan 2027". */
export function daysInWords(hold: Hold): string {
  const from = formatDate(hold.startsOn);
  if (hold.endedOn) return `${from}, ended on ${formatDate(hold.endedOn)}`;
  return hold.endsOn ? `${from} to ${formatDate(hold.endsOn)}` : `From ${from}; nothing says until when`;
}

/** Which part of what is owed it holds, as said on the telephone. */
export function debtInWords(hold: Hold): string {
  if (hold.kind === 'COMPLAINT')
    return `${formatMoney(hold.debtPence ?? 0)} is in dispute; the rest may be asked for.`;
  if (hold.kind === 'VULNERABILITY') return 'No debt: it is about what is written to them.';
  if (hold.kind === 'BENEFIT_PENDING') return 'No debt: only steps to court wait.';
  if (!hold.cutOffOn) return 'All that is owed.';
  const covered = `${formatMoney(hold.coveredPence ?? 0)} of what was due by ${formatDate(hold.cutOffOn)}.`;
  return !hold.outsidePence
    ? `${covered} Nothing that fell due since is owed.`
    : `${covered} ${formatMoney(hold.outsidePence)} fell due since and may be asked for.`;
}

/** What it keeps from going. */
export function stopsInWords(hold: Hold): string {
  if (hold.kind === 'VULNERABILITY')
    return 'every letter that is neither required by law nor a reply, until a second person has read it';
  return hold.stops.map((action) => ACTIONS[action]).join('; ');
}
