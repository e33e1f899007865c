export type ConcernState = 'WAITING' | 'REFERRED' | 'CLOSED';

export interface ConcernLine {
  id: string;
  about: 'CHILD' | 'ADULT';
  inDangerNow: boolean;
  state: ConcernState;
  stateWords: string;
  noticedOn: string;
  reviewOn?: string | null;
  raisedByName: string;
  raisedAt: string;
}

export interface Concern {
  id: string;
  personId: string;
  personName: string;
  about: 'CHILD' | 'ADULT';
  facts: string;
  noticedOn: string;
  inDangerNow: boolean;
  emergencyCalled: string;
  state: ConcernState;
  referredTo: string;
  referredOn?: string | null;
  reviewOn?: string | null;
  outcome: string;
  raisedByName: string;
  raisedAt: string;
  sights: { why: string; seenByName: string; seenAt: string }[];
}

export interface Raised {
  noticedOn: string;
  passedOnAt: string;
  readAt?: string | null;
}

export const ABOUT = { CHILD: 'A child', ADULT: 'An adult' } as const;
