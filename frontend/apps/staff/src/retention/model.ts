export type RunState = 'PREPARED' | 'RELEASED' | 'DONE' | 'VOID';

export interface Run {
  id: string;
  state: RunState;
  stateWords: string;
  asAt: string;
  contentHash: string;
  goCount: number;
  keepCount: number;
  madeByName: string;
  madeAt: string;
  releasedByName?: string | null;
  jobId?: string | null;
  endedAt?: string | null;
  voidWhy: string;
  whyNotRelease?: string | null;
}

export interface WholeRun {
  run: Run;
  lines: {
    retentionClass: string;
    className: string;
    table: string;
    treatmentWords: string;
    rows: number;
    touched?: number | null;
  }[];
  kept: { reason: string; words: string; subjects: number }[];
}

export interface Subject {
  kind: 'ACCOUNT' | 'PERSON' | 'COMPLAINT';
  reference: string;
  subjectId: string;
  retentionClass: string;
  className: string;
  verdict: 'GO' | 'KEEP';
  reasons: string;
  startedOn: string;
  dueOn: string;
  outcome: string;
}

/** What starts the time of a class. */
export const CLOCKS = {
  ACCOUNT_CLEAR: 'The tenancy has ended and the account was last posted to',
  COMPLAINT_CLOSED: 'The last word about a complaint, after the account is clear',
  LAST_COLLECTION: 'The last collection, after the account is clear',
  MARKER_ENDED: 'The last marker about the person is over',
  CONCERN_CLOSED: 'The last concern about the person is closed',
  TRACED: 'The last trace that brought the person up',
  REQUEST_ANSWERED: 'The last request of the person was answered',
} as const;

export type Clock = keyof typeof CLOCKS;

export interface Rule {
  code: string;
  validFrom: string;
  place: number;
  name: string;
  clock: Clock;
  clockWords: string;
  months: number;
  basis: string;
}

export interface LegalHold {
  id: string;
  personId?: string | null;
  accountId?: string | null;
  reference: string;
  matter: string;
  why: string;
  startsOn: string;
  setByName: string;
  liftedOn?: string | null;
  liftedByName?: string | null;
  whyNotLift?: string | null;
}

export const RUN_STATES: Record<RunState, 'good' | 'warn' | 'info' | 'neutral'> = {
  PREPARED: 'warn',
  RELEASED: 'info',
  DONE: 'good',
  VOID: 'neutral',
};

/** "72" as "6 years", "18" as "18 months". */
export function timeInWords(months: number): string {
  if (months === 0) return 'At once';
  if (months % 12 === 0) return months === 12 ? '1 year' : `${months / 12} years`;
  return months === 1 ? '1 month' : `${months} months`;
}
