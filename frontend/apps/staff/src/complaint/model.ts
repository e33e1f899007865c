export type State =
  | 'SERVICE_REQUEST'
  | 'RESOLVED'
  | 'LOGGED'
  | 'REFUSED'
  | 'STAGE_1'
  | 'STAGE_1_ANSWERED'
  | 'CLOSED_AT_1'
  | 'ESCALATED'
  | 'STAGE_2'
  | 'STAGE_2_ANSWERED'
  | 'CLOSED_AT_2'
  | 'WITHDRAWN';
export type Move =
  | 'RESOLVE'
  | 'RAISE'
  | 'REFUSE'
  | 'ACKNOWLEDGE'
  | 'ANSWER'
  | 'ESCALATE'
  | 'WITHDRAW'
  | 'CLOSE';
export type Standing = 'IN_TIME' | 'SOON' | 'LATE';
export type Heard = 'DISSATISFIED' | 'REQUEST_NOT_PUT_RIGHT' | 'ASKS_TO_PUT_RIGHT' | 'SURVEY_ANSWER';
export type Decision = 'UPHELD' | 'PARTLY_UPHELD' | 'NOT_UPHELD';
export type ActionKind = 'APOLOGY' | 'PUT_RIGHT' | 'COMPENSATION' | 'CHANGE' | 'OUTSTANDING';
export type Complainant = 'TENANT' | 'LEASEHOLDER' | 'APPLICANT' | 'REPRESENTATIVE' | 'GROUP' | 'OTHER';
export type Channel = 'TELEPHONE' | 'LETTER' | 'EMAIL' | 'IN_PERSON' | 'ONLINE' | 'SOCIAL_MEDIA' | 'OTHER';
export type RefusalReason = 'TOO_OLD' | 'IN_COURT' | 'CONSIDERED_BEFORE';

export type EventKind =
  | 'LOGGED'
  | 'RESOLVED'
  | 'RAISED'
  | 'REFUSED'
  | 'ACKNOWLEDGED'
  | 'POINT_ADDED'
  | 'DISPUTED'
  | 'EXTENDED'
  | 'DRAFTED'
  | 'ANSWERED'
  | 'ESCALATED'
  | 'ACTION_DONE'
  | 'WITHDRAWN'
  | 'CLOSED';

/** A complaint in a list. Civil days; money in pence. */
export interface ComplaintItem {
  id: string;
  /** Null when it is about no account. */
  accountId?: string | null;
  accountReference?: string | null;
  reference: string;
  state: State;
  stateWords: string;
  category: string;
  complainant: string;
  receivedOn: string;
  dueOn?: string | null;
  standing?: Standing | null;
  left: string;
  handlerName?: string | null;
  openActions: number;
  disputedPence?: number | null;
}

export interface Stage {
  stage: number;
  askedOn: string;
  acknowledgeBy: string;
  acknowledgedOn?: string | null;
  definition: string;
  handlerName?: string | null;
  answerBy?: string | null;
  extendedTo?: string | null;
  extensionWhy: string;
  noRemedyWhy: string;
  answeredOn?: string | null;
  answeredByName?: string | null;
  letterId?: string | null;
}

export interface Point {
  number: number;
  words: string;
  stage: number;
  decisions: { stage: number; decision?: Decision | null; reasons: string }[];
}

export interface Action {
  id: string;
  stage: number;
  kind: ActionKind;
  words: string;
  dueOn?: string | null;
  amountPence?: number | null;
  setOff: boolean;
  state: 'DRAFT' | 'OPEN' | 'DONE';
  doneOn?: string | null;
  doneWords: string;
  doneByName?: string | null;
  entryNumber?: number | null;
}

export interface ComplaintFile {
  id: string;
  /** Null when it is about no account. */
  accountId?: string | null;
  accountReference?: string | null;
  /** Of the account; empty where there is none. */
  home: string;
  reference: string;
  state: State;
  heard: Heard;
  heardWords: string;
  category: string;
  receivedOn: string;
  channel: Channel;
  complainant: Complainant;
  name: string;
  address: string;
  /** A telephone number or an e-mail address; may be empty. */
  reach: string;
  speaksFor: string;
  words: string;
  outcomeSought: string;
  knownOn?: string | null;
  disputedPence?: number | null;
  holdId?: string | null;
  refusedReason?: RefusalReason | null;
  refusedWords: string;
  learning: string;
  closedOn?: string | null;
  loggedByName: string;
  version: number;
  stages: Stage[];
  points: Point[];
  actions: Action[];
  events: {
    id: string;
    stage: number;
    kind: EventKind;
    happenedOn: string;
    words: string;
    byName: string;
    at: string;
  }[];
}

/** One complaint with what is next and why the reader may not do it. */
export interface Complaint {
  file: ComplaintFile;
  stateWords: string;
  heardReason: string;
  moves: Move[];
  dueOn?: string | null;
  standing?: Standing | null;
  left: string;
  longestExtension?: string | null;
  gaps: string[];
  notYou: string;
}

/** Where a step has brought it. */
export interface Moved {
  state: State;
  dueOn?: string | null;
}

export interface Figures {
  from: string;
  to: string;
  homes: number;
  stages: {
    stage: number;
    received: number;
    inTime: number;
    missed: number;
    running: number;
    per1000: string;
    percentInTime: string;
  }[];
  assessment: { code: string; words: string; count: number; of?: number | null }[];
  categories: { name: string; complaints: number }[];
  learning: { reference: string; category: string; words: string }[];
}
