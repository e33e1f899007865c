import type { Mood } from '@quarterday/ui';
import type { ClaimState, CourtDateKind, NoticeState, Standing, WarrantEvent, WarrantState } from './model';

type Said = { words: string; kind: Mood };

export const NOTICES: Record<NoticeState, Said> = {
  MADE: { words: 'To be served', kind: 'warn' },
  SERVED: { words: 'Served', kind: 'good' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'info' },
};

export const CLAIMS: Record<ClaimState, Said> = {
  ISSUED: { words: 'Issued', kind: 'info' },
  LISTED: { words: 'Hearing listed', kind: 'warn' },
  ADJOURNED: { words: 'Adjourned', kind: 'info' },
  ON_TERMS: { words: 'Adjourned on terms', kind: 'info' },
  SUSPENDED: { words: 'Possession suspended', kind: 'warn' },
  POSSESSION: { words: 'Possession ordered', kind: 'bad' },
  BACK_IN_COURT: { words: 'Back in court', kind: 'warn' },
  STAYED: { words: 'Stayed', kind: 'info' },
  STRUCK_OUT: { words: 'Struck out', kind: 'info' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'info' },
};

export const WARRANTS: Record<WarrantState, Said> = {
  ASKED: { words: 'Asked for', kind: 'warn' },
  DATED: { words: 'Eviction dated', kind: 'bad' },
  SUSPENDED: { words: 'Suspended', kind: 'info' },
  EXECUTED: { words: 'Evicted', kind: 'info' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'info' },
};

export const WARRANT_MOVES: Record<WarrantEvent, string> = {
  DATE: 'The bailiff gave the day',
  SUSPEND: 'The warrant was suspended',
  EXECUTE: 'The eviction took place',
  WITHDRAW: 'The warrant was withdrawn',
};

/** By the codes of the field. */
export const OUTCOMES: Record<string, string> = {
  AGP: 'Adjourned generally, with permission to restore',
  AND: 'Adjourned to the next open date',
  AAH: 'Adjourned to another hearing',
  ADH: 'Adjourned for directions',
  ADT: 'Adjourned on terms',
  OPF: 'Outright possession forthwith',
  OPD: 'Outright possession on a day',
  SOT: 'Possession suspended on terms',
  STO: 'Struck out',
  WIT: 'Withdrawn',
  SOE: 'Stay of execution',
  DIS: 'Application dismissed or withdrawn, the order stands',
};

/** The orders that are enforced, for so long. */
export const ENFORCED = ['OPF', 'OPD', 'SOT'];

export const STANDINGS: Record<Standing, Said> = {
  DONE: { words: 'Done', kind: 'good' },
  NOT_NEEDED: { words: 'Not needed', kind: 'info' },
  MISSING: { words: 'Missing', kind: 'bad' },
  LATER: { words: 'Later', kind: 'info' },
};

export const DATE_KINDS: Record<CourtDateKind, string> = { HEARING: 'Hearing', EVICTION: 'Eviction' };
