export type Channel = 'TELEPHONE' | 'EMAIL' | 'TEXT' | 'LETTER' | 'OFFICE' | 'VISIT' | 'ONLINE';
export type Direction = 'IN' | 'OUT';
export type Identity =
  | 'ANSWERS'
  | 'DOCUMENT'
  | 'CALLED_BACK'
  | 'KNOWN_ADDRESS'
  | 'SIGNED_IN'
  | 'NOT_VERIFIED';
export type Authority =
  | 'WRITTEN'
  | 'SAID_BY_TENANT'
  | 'POWER_OF_ATTORNEY'
  | 'COURT_DEPUTY'
  | 'APPOINTEE'
  | 'NONE';

/** A contact as it was logged; one that was corrected says by what. */
export interface Contact {
  id: string;
  accountId: string;
  accountReference: string;
  happenedOn: string;
  channel: Channel;
  channelWords: string;
  direction: Direction;
  personId?: string | null;
  who: string;
  /** Null when they are of the tenancy. */
  authority?: Authority | null;
  identity: Identity;
  identityWords: string;
  reasonCode: string;
  reason: string;
  outcomeCode: string;
  outcome: string;
  resolved: boolean;
  note: string;
  promise?: { id: string; amountPence: number; dueOn: string; state: string } | null;
  followUpOn?: string | null;
  followedUp: boolean;
  correction?: { why: string; replacedBy?: string | null; madeByName: string; madeAt: string } | null;
  /** The contact it stands instead of. */
  corrects?: string | null;
  madeByName: string;
  madeAt: string;
}

/** What a contact may be for, or may come to, from a day on. */
export interface Listed {
  code: string;
  name: string;
  place: number;
  validFrom: string;
  validBefore?: string | null;
  withdrawn: boolean;
}

export interface ContactReason extends Listed {
  aboutArrears: boolean;
  quietDays: number;
  aboutOnline: boolean;
}

export interface ContactOutcome extends Listed {
  reached: boolean;
  resolved: boolean;
}

/** Whom of a tenancy one may be in contact with. */
export interface Member {
  id: string;
  name: string;
  deceasedOn?: string | null;
  preferences: readonly string[];
}

/** What was resolved at the first contact, in a week, for a reason. */
export interface Resolved {
  weekFrom: string;
  reasonCode: string;
  reason: string;
  asked: number;
  resolved: number;
  open: number;
  tenthsOfPercent?: number | null;
}
