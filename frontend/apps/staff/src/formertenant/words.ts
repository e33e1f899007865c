import type { Mood } from '@quarterday/ui';
import type {
  CaseAction,
  CaseEvent,
  CaseStage,
  CaseTrace,
  DebtorStanding,
  Report,
  ReportGround,
} from './model';

export const STAGES: Record<CaseStage, string> = {
  TRACE: 'Trace',
  FIRST_LETTER: 'First letter',
  SECOND_LETTER: 'Second letter',
  CALL: 'Call',
  CLAIM_LETTER: 'Letter before claim',
  DECIDE: 'Decide',
  ARRANGEMENT: 'Arrangement',
  AGENCY: 'Agency',
  COURT: 'Court',
  WRITE_OFF: 'Write-off',
  CLOSED: 'Closed',
};

/** What the button says that does it, and what it does, before it is pressed. */
export const DOES: Record<CaseAction, { button: string; asks: string; consequence: string }> = {
  FOUND: {
    button: 'Somebody was found',
    asks: 'Who, and how',
    consequence: 'The first letter is next. The address has to be on the person’s record.',
  },
  LOST: {
    button: 'Nobody can be reached',
    asks: 'What came back',
    consequence: 'They are traced again before anything else is sent.',
  },
  SEND: {
    button: 'Send the letter',
    asks: 'Note',
    consequence: 'One letter each to those who can be found, for what they can still be sued for.',
  },
  CALLED: { button: 'Called', asks: 'What was said', consequence: 'The letter before claim is next.' },
  AGREE: {
    button: 'They agreed to pay',
    asks: 'How much, how often, from when',
    consequence: 'Nothing is pressed for while it is kept.',
  },
  BREAK: {
    button: 'They did not pay as agreed',
    asks: 'What is missing',
    consequence: 'The letter before claim is next.',
  },
  PLACE: {
    button: 'Place with an agency',
    asks: 'Which agency, and why',
    consequence: 'One agency at a time has it, and nobody else presses for it.',
  },
  COME_BACK: {
    button: 'The agency gave it back',
    asks: 'What they found',
    consequence: 'It is decided anew.',
  },
  WARN: {
    button: 'Back to the letter before claim',
    asks: 'Why it has to go',
    consequence: 'The letter is next; nobody claims before its days are over.',
  },
  CLAIM: {
    button: 'Claim in court',
    asks: 'The claim’s number',
    consequence: 'Only after the days of the letter before claim.',
  },
  CLAIM_ENDED: { button: 'The claim ended', asks: 'How', consequence: 'It is decided anew.' },
  GIVE_UP: {
    button: 'Propose a write-off',
    asks: 'On what ground',
    consequence: 'The proposal itself is made on the account.',
  },
  TAKE_UP: { button: 'Take it up again', asks: 'Why', consequence: 'It is decided anew.' },
  SETTLE: { button: '', asks: '', consequence: '' },
};

export const DEBTOR_STANDINGS: Record<DebtorStanding, { words: string; kind: Mood }> = {
  PURSUED: { words: 'Asked to pay', kind: 'neutral' },
  PAYING: { words: 'Pays', kind: 'good' },
  NOT_PURSUED: { words: 'Not asked', kind: 'warn' },
};

export const TRACE_STATES: Record<CaseTrace['state'], { words: string; kind: Mood }> = {
  OPEN: { words: 'Goes on', kind: 'info' },
  FOUND: { words: 'Found', kind: 'good' },
  NOT_FOUND: { words: 'Not found', kind: 'neutral' },
};

export const GROUNDS: Record<ReportGround, string> = {
  LIABILITY_DISPUTED: 'Who owes it is disputed',
  PERSON_AT_RISK: 'A person at risk is among those who owe it',
  ESTATE: 'The debt of somebody who has died',
  INSOLVENCY: 'Insolvency',
  COUNTERCLAIM: 'Disrepair or another counterclaim',
  LARGE_DEBT: 'The debt is large',
  OTHER: 'Another reason',
};

export const REPORT_STATES: Record<Report['state'], { words: string; kind: Mood }> = {
  ASKED: { words: 'Waits for an answer', kind: 'warn' },
  ANSWERED: { words: 'Answered', kind: 'good' },
};

/** "Second letter · 2 letters" of something that was done. */
export function eventTitle(event: CaseEvent): string {
  const sent = event.letters === 0 ? '' : ` · ${event.letters} ${event.letters === 1 ? 'letter' : 'letters'}`;
  const kind = event.kind === 'STEP' ? `Now at: ${event.stageWords}` : KINDS[event.kind];
  return kind + sent;
}

const KINDS: Record<Exclude<CaseEvent['kind'], 'STEP'>, string> = {
  OPENED: 'Opened',
  NOTE: 'Note',
  DEBTOR: 'Who is asked',
  REPORTED: 'Reported',
  ANSWERED: 'Answered',
};
