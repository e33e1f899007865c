export type EscalationState = 'ASKED' | 'ASKED_BACK' | 'ANSWERED' | 'TAKEN_OVER';
export type EscalationGround =
  | 'EVICTION_NEAR'
  | 'SAFEGUARDING'
  | 'COURT'
  | 'PAYMENT_WRONG'
  | 'CANNOT_AFFORD'
  | 'LIABILITY'
  | 'BENEFIT'
  | 'OTHER';
export type Holder = 'ASSISTANT' | 'OFFICER' | 'SENIOR';
export type Decision = 'ANSWER' | 'ASK_BACK' | 'TAKE_OVER';

/** A case that was put to an officer; money in pence. */
export interface Escalation {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  state: EscalationState;
  stateWords: string;
  ground: EscalationGround;
  groundWords: string;
  question: string;
  balancePence: number;
  balanceWords: string;
  dueOn: string;
  heldBy: Holder;
  /** Whom it named when it last rose; null where the council names nobody. */
  heldByName?: string | null;
  risenOn?: string | null;
  contentHash: string;
  askedByName: string;
  askedAt: string;
  decidedByName?: string | null;
  decidedAt?: string | null;
  whyNotDecide?: string | null;
}

/** A heading, a paragraph, or a table of its pack. */
export interface Part {
  kind: string;
  text: string;
  head: string[];
  rows: string[][];
}

/** One with everything that belongs to it. */
export interface WholeEscalation {
  escalation: Escalation;
  events: {
    kind: 'ASKED' | 'ASKED_BACK' | 'REPLIED' | 'ANSWERED' | 'TAKEN_OVER';
    words: string;
    madeByName: string;
    madeAt: string;
  }[];
  pack: Part[];
}
