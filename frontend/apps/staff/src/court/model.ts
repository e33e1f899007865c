export type NoticeState = 'MADE' | 'SERVED' | 'WITHDRAWN';
export type Review = 'NONE' | 'ASKED' | 'UPHELD' | 'ENDED_IT';
export type ClaimState =
  | 'ISSUED'
  | 'LISTED'
  | 'ADJOURNED'
  | 'ON_TERMS'
  | 'SUSPENDED'
  | 'POSSESSION'
  | 'BACK_IN_COURT'
  | 'STAYED'
  | 'STRUCK_OUT'
  | 'WITHDRAWN';
export type WarrantState = 'ASKED' | 'DATED' | 'SUSPENDED' | 'EXECUTED' | 'WITHDRAWN';
export type WarrantEvent = 'DATE' | 'SUSPEND' | 'EXECUTE' | 'WITHDRAW';
export type Standing = 'DONE' | 'NOT_NEEDED' | 'MISSING' | 'LATER';

export interface Notice {
  id: string;
  state: NoticeState;
  name: string;
  arrearsPence: number;
  arrearsFrom: string;
  onPaper: boolean;
  madeOn: string;
  serveBy: string;
  earliestOn: string;
  lapsesOn?: string | null;
  reviewBy?: string | null;
  review: Review;
  tenants: {
    personId: string;
    name: string;
    method?: string | null;
    servedOn?: string | null;
    deemedOn?: string | null;
  }[];
}

export interface Claim {
  id: string;
  state: ClaimState;
  claimNumber: string;
  court: string;
  issuedOn: string;
  feePence: number;
  arrearsPence: number;
  wentOnWhy: string;
}

export interface CourtOrder {
  id: string;
  outcome: string;
  orderOn: string;
  sumPence?: number | null;
  instalmentPence?: number | null;
  possessionOn?: string | null;
  costsPence: number;
  instructedPence: number;
  enforceableUntil: string;
  words: string;
}

export interface ProtocolLine {
  step: string;
  words: string;
  standing: Standing;
  on?: string | null;
  evidence: string;
}

export interface CourtFile {
  accountId: string;
  accountReference: string;
  names: string;
  rentPence: number;
  noticeKinds: {
    code: string;
    name: string;
    noticeDays: number;
    reviewDays?: number | null;
    source: string;
  }[];
  methods: { code: string; name: string; deemedDays: number }[];
  notice?: Notice | null;
  claim?: Claim | null;
  hearings: { id: string; hearingOn: string; hearingAt: string; place: string; outcome?: string | null }[];
  orders: CourtOrder[];
  warrant?: {
    id: string;
    state: WarrantState;
    askedOn: string;
    feePence: number;
    evictionOn?: string | null;
  } | null;
  events: { id: string; kind: string; happenedOn: string; words: string; byName: string; at: string }[];
}

export interface Decision {
  outcome: string;
  words: string;
  hasTerms: boolean;
  givesDay: boolean;
}

export interface Court {
  file: CourtFile;
  next: string;
  claimWhyNot?: string | null;
  decisions: Decision[];
  mayList: boolean;
  mayAskWarrant: boolean;
  warrantMoves: WarrantEvent[];
  protocol: ProtocolLine[];
}

export type CourtDateKind = 'HEARING' | 'EVICTION';

export interface CourtDate {
  id: string;
  kind: CourtDateKind;
  on: string;
  at: string;
  place: string;
  accountId: string;
  accountReference: string;
  names: string;
  claimNumber: string;
  patch: string;
  outcomeMissing: boolean;
}
