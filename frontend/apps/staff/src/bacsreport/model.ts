export type ReportKind = 'AUDDIS' | 'ADDACS' | 'ARUDD' | 'DDICA' | 'INPUT';

export type AdviceOutcome = 'NEW' | 'WAITING' | 'APPLIED' | 'PROPOSED' | 'PARKED' | 'ALREADY' | 'SETTLED';

export type Offer = 'NONE' | 'PRESENT_AGAIN' | 'RESUME' | 'CANCEL';

export type ClaimState = 'OPEN' | 'CHALLENGED' | 'ACCEPTED' | 'CHALLENGE_WON' | 'CHALLENGE_LOST' | 'CLOSED';

export type ClaimDecision = 'CHALLENGE' | 'ACCEPT' | 'WON' | 'LOST' | 'CLOSE';

export interface Report {
  id: string;
  kind: ReportKind;
  name: string;
  serviceUser: string;
  adviceNumber: string;
  reportedOn: string;
  lines: number;
  done: number;
  proposed: number;
  parked: number;
  waiting: number;
  already: number;
  simulated: boolean;
  receivedByName: string;
  receivedAt: string;
}

export interface Advice {
  id: string;
  reportId: string;
  line: number;
  kind: ReportKind;
  rawCode: string;
  reason: string;
  reference: string;
  payerName: string;
  amountPence?: number | null;
  originalOn?: string | null;
  effectiveOn?: string | null;
  outcome: AdviceOutcome;
  words: string;
  offer: Offer;
  offerWords: string;
  accountId?: string | null;
  accountReference?: string | null;
  mandateId?: string | null;
  decidedByName?: string | null;
  decidedAt?: string | null;
}

export interface Claim {
  id: string;
  accountId: string;
  accountReference: string;
  mandateId: string;
  mandateReference: string;
  reasonCode: string;
  reason: string;
  guidance: string;
  bankReference: string;
  amountPence: number;
  advisedOn: string;
  challengeBy: string;
  challengeDaysLeft: number;
  mayBeChallenged: boolean;
  debitedOn: string;
  state: ClaimState;
  note: string;
  decidedByName?: string | null;
}

export interface PlayedReport {
  id: string;
  kind: ReportKind;
  name: string;
  lines: number;
  reportedOn: string;
  toDecide: number;
}

export interface PlayedCycle {
  days: { day: number; words: string; played: boolean; reports: PlayedReport[] }[];
  next?: number | null;
  whyNot?: string | null;
}
