export type AuditState = 'PLANNED' | 'VISITING' | 'SUBMITTED' | 'DONE' | 'CLOSED';
export type Kind = 'TEXT' | 'DAY' | 'YES_NO' | 'CHOICES' | 'SECRET';
export type Route = 'RECORD' | 'TENANCY' | 'HOUSEHOLD' | 'SUPPORT' | 'SUSPICION' | 'KEPT';
export type Decision = 'SAME' | 'ACCEPTED' | 'KEPT' | 'QUERIED' | 'REFERRED';
export type TryOutcome = 'NO_ANSWER' | 'REFUSED' | 'NOT_CONVENIENT';

export interface AuditItem {
  id: string;
  accountId: string;
  accountReference: string;
  address: string;
  patch: string;
  state: AuditState;
  dueOn: string;
  late: boolean;
  officerName?: string | null;
  visitedOn?: string | null;
  attempts: number;
  toDecide: number;
}

export interface Line {
  id: string;
  field: string;
  label: string;
  kind: Kind;
  personId?: string | null;
  who: string;
  held: string;
  found?: string | null;
  note: string;
  needed: boolean;
  differs: boolean;
  route: Route;
  routeWords: string;
  decision?: Decision | null;
  decisionNote: string;
  decidedByName?: string | null;
}

export interface Try {
  happenedOn: string;
  outcome: TryOutcome;
  cardLeft: boolean;
  note: string;
  madeByName: string;
}

export interface KeptFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  keptByName: string;
  keptAt: string;
}

export interface Audit {
  id: string;
  accountId: string;
  tenancyId: string;
  accountReference: string;
  address: string;
  state: AuditState;
  stateWords: string;
  dueOn: string;
  officerName?: string | null;
  visitedOn?: string | null;
  closedWhy: string;
  version: number;
  mine: boolean;
  mayDecide: boolean;
  lines: Line[];
  attempts: Try[];
  files: KeptFile[];
}

export interface PatchFigures {
  patch: string;
  homes: number;
  overdue: number;
  planned: number;
  late: number;
  visited: number;
  notMet: number;
  differences: number;
}

export interface Suspicion {
  lineId: string;
  auditId: string;
  accountId: string;
  accountReference: string;
  address: string;
  visitedOn: string;
  what: string;
  found: string;
  note: string;
  officerName: string;
}
