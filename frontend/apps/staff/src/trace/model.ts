export type TraceState = 'OPEN' | 'FOUND' | 'NOT_FOUND';

export type TraceLevel = 'OWN_RECORDS' | 'COUNCIL_SERVICES' | 'CREDIT_REFERENCE';

export type LawfulBasis = 'CONTRACT' | 'LEGAL_OBLIGATION' | 'PUBLIC_TASK';

export type Field =
  | 'SURNAME'
  | 'FORENAME'
  | 'BORN'
  | 'ADDRESS'
  | 'TELEPHONE'
  | 'EMAIL'
  | 'NATIONAL_INSURANCE';

export type Agreement =
  | 'EXACT'
  | 'NICKNAME'
  | 'SIMILAR'
  | 'SOUND'
  | 'FORMER'
  | 'SWAPPED'
  | 'INITIAL'
  | 'NEAR'
  | 'MONTH'
  | 'DAY_AND_MONTH'
  | 'YEAR'
  | 'POSTCODE'
  | 'DIFFERENT'
  | 'UNKNOWN';

export interface Weighed {
  field: Field;
  agreement: Agreement;
  bits: number;
}

export interface Trace {
  id: string;
  level: TraceLevel;
  purpose: string;
  lawfulBasis: LawfulBasis;
  power: string;
  source: string;
  accountId?: string | null;
  state: TraceState;
  reason: string;
  openedByName: string;
  openedAt: string;
  settledByName?: string | null;
  settledAt?: string | null;
}

export interface Known {
  forename?: string | null;
  surname?: string | null;
  born?: string | null;
  address?: string | null;
  postcode?: string | null;
  telephone?: string | null;
  email?: string | null;
  nationalInsuranceNumber?: string | null;
}

export interface Candidate {
  number: number;
  personId: string;
  reference: string;
  name: string;
  bornOn?: string | null;
  deceasedOn?: string | null;
  addressProtected: boolean;
  lived: { address: string; fromOn: string; toOn?: string | null }[];
  bits: number;
  verdict: 'LIKELY' | 'LOOK' | 'UNLIKELY';
  weighed: Weighed[];
  state: 'OPEN' | 'ACCEPTED' | 'REJECTED';
  reason: string;
  decidedByName?: string | null;
}

export interface TraceWhole {
  trace: Trace;
  yours: boolean;
  known?: Known | null;
  weightsFrom: string;
  candidates: Candidate[];
}

export interface TraceFile {
  id: string;
  name: string;
  layoutCode: string;
  level: TraceLevel;
  source: string;
  purpose: string;
  lawfulBasis: LawfulBasis;
  power: string;
  receivedByName: string;
  receivedAt: string;
  lines: number;
  open: number;
}

export type LineState = 'MATCHED' | 'PARKED' | 'UNREADABLE' | 'TAKEN' | 'DISMISSED';

export interface TraceLine {
  number: number;
  state: LineState;
  why: string;
  reference: string;
  outcome: string;
  result: {
    forename: string;
    surname: string;
    bornOn?: string | null;
    address: string;
    telephone: string;
    email: string;
    tracedOn?: string | null;
  };
  personId?: string | null;
  personName?: string | null;
  addressProtected: boolean;
  bits?: number | null;
  weighed: Weighed[];
  reason: string;
  decidedByName?: string | null;
}
