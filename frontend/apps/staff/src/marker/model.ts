export type MarkerState = 'PROPOSED' | 'STANDING' | 'REFUSED' | 'REMOVED' | 'LAPSED';

/** What to know before a call or a visit. */
export interface Warning {
  personId: string;
  personName: string;
  category: string;
  instruction: string;
  reviewOn: string;
  personKnows: boolean;
}

/** A marker with what stands behind it. */
export interface Marker {
  id: string;
  personId: string;
  personReference: string;
  personName: string;
  category: string;
  categoryName: string;
  happenedOn: string;
  whatHappened: string;
  instruction: string;
  evidence: string;
  reviewOn: string;
  latestReviewOn: string;
  told: 'TOLD' | 'TO_TELL' | 'NOT_TOLD';
  toldOn?: string | null;
  notToldWhy: string;
  state: MarkerState;
  stateWords: string;
  endedOn?: string | null;
  proposedByName: string;
  decidedByName?: string | null;
  whyNotDecide?: string | null;
}

export interface Category {
  code: string;
  validFrom: string;
  name: string;
  reviewMonths: number;
  withdrawn: boolean;
}

export const STATES: Record<MarkerState, { words: string; kind: 'good' | 'warn' | 'bad' | 'neutral' }> = {
  PROPOSED: { words: 'Waits for another person', kind: 'warn' },
  STANDING: { words: 'Stands', kind: 'bad' },
  REFUSED: { words: 'Refused', kind: 'neutral' },
  REMOVED: { words: 'Removed', kind: 'neutral' },
  LAPSED: { words: 'Lapsed at its review', kind: 'neutral' },
};

export const TELLINGS = [
  { value: 'TO_TELL', label: 'To be told' },
  { value: 'TOLD', label: 'Told' },
  { value: 'NOT_TOLD', label: 'Not told: it would be a risk' },
] as const;
