import type { Mood } from '@quarterday/ui';
import type { Agreement, Candidate, Field, LawfulBasis, LineState, TraceLevel, TraceState } from './model';

interface Said {
  words: string;
  kind: Mood;
}

export const TRACE_STATES: Record<TraceState, Said> = {
  OPEN: { words: 'To decide', kind: 'warn' },
  FOUND: { words: 'Found', kind: 'good' },
  NOT_FOUND: { words: 'Not found', kind: 'neutral' },
};

export const LEVELS: Record<TraceLevel, string> = {
  OWN_RECORDS: '1: our own records',
  COUNCIL_SERVICES: '2: other council services',
  CREDIT_REFERENCE: '3: credit reference agency',
};

export const BASES: Record<LawfulBasis, string> = {
  PUBLIC_TASK: 'Public task, Article 6(1)(e)',
  CONTRACT: 'The tenancy agreement, Article 6(1)(b)',
  LEGAL_OBLIGATION: 'A legal obligation, Article 6(1)(c)',
};

export const FIELDS: Record<Field, string> = {
  SURNAME: 'Surname',
  FORENAME: 'First name',
  BORN: 'Date of birth',
  ADDRESS: 'Address',
  TELEPHONE: 'Telephone',
  EMAIL: 'E-mail',
  NATIONAL_INSURANCE: 'National Insurance',
};

export const AGREEMENTS: Record<Agreement, string> = {
  EXACT: 'the same',
  NICKNAME: 'a name they may go by',
  SIMILAR: 'nearly the same',
  SOUND: 'sounds the same',
  FORMER: 'a former name',
  SWAPPED: 'in the other’s place',
  INITIAL: 'the same initial',
  NEAR: 'one part differs',
  MONTH: 'the same month and year',
  DAY_AND_MONTH: 'the same day and month',
  YEAR: 'the same year',
  POSTCODE: 'the same postcode',
  DIFFERENT: 'different',
  UNKNOWN: 'not known',
};

export const VERDICTS: Record<Candidate['verdict'], Said> = {
  LIKELY: { words: 'Likely', kind: 'good' },
  LOOK: { words: 'Worth a look', kind: 'info' },
  UNLIKELY: { words: 'Unlikely', kind: 'neutral' },
};

export const LINE_STATES: Record<LineState, Said> = {
  MATCHED: { words: 'Matched, to decide', kind: 'info' },
  PARKED: { words: 'Parked', kind: 'warn' },
  UNREADABLE: { words: 'Cannot be read', kind: 'bad' },
  TAKEN: { words: 'Taken', kind: 'good' },
  DISMISSED: { words: 'Dismissed', kind: 'neutral' },
};

export const OUTCOMES: Record<string, string> = {
  FOUND: 'Found',
  NOT_FOUND: 'Not found',
  GONE_AWAY: 'Gone away',
  DECEASED: 'Said to have died',
};

/** A weight with its sign in words for those who hear it, to one place. */
export function bitsInWords(bits: number): string {
  const size = Math.abs(bits).toFixed(1);
  return bits < 0 ? `${size} against` : `${size} for`;
}
