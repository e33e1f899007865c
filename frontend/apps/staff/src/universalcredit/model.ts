export type ToDoState = 'RECEIVED' | 'QUERIED' | 'ANSWERED' | 'WITHDRAWN';
export type FieldKind = 'TEXT' | 'NAMES' | 'DAY' | 'NUMBER' | 'MONEY';
export type Outcome = 'SAME' | 'DIFFERS' | 'MISSING' | 'NOT_COMPARED';
export type RequestKind = 'MANAGED_PAYMENT' | 'DEDUCTION';
export type RequestState = 'PREPARED' | 'ASKED' | 'PAID' | 'CLEARED' | 'STOPPED' | 'REFUSED' | 'WITHDRAWN';
export type RequestEvent = 'REFUSED' | 'WITHDRAWN' | 'STOPPED';
export type Household = 'SINGLE_UNDER_25' | 'SINGLE' | 'COUPLE_UNDER_25' | 'COUPLE';

export interface ToDo {
  id: string;
  portalReference: string;
  kindCode: string;
  kind: string;
  claimName: string;
  accountId?: string | null;
  accountReference?: string | null;
  receivedOn: string;
  dueOn: string;
  late: boolean;
  state: ToDoState;
  takenByName?: string | null;
  mine: boolean;
  withdrawnWhy: string;
  enteredByName: string;
  enteredAt: string;
}

export interface Line {
  key: string;
  field: string;
  kind: FieldKind;
  label: string;
  value: string;
  pasted: string;
  said: string;
  outcome: Outcome;
  words: string;
}

export interface Answer {
  id: string;
  outcome: 'QUERIED' | 'ANSWERED';
  lines: Line[];
  note: string;
  letters: number;
  madeByName: string;
  madeAt: string;
}

export interface ToDoFile {
  toDo: ToDo;
  lines: Line[];
  contentHash: string;
  answers: Answer[];
}

export interface ToDoKind {
  code: string;
  name: string;
  answerDays: number;
}

export interface CreditRequest {
  id: string;
  accountId: string;
  accountReference: string;
  names: string;
  kind: RequestKind;
  state: RequestState;
  household?: Household | null;
  percent?: number | null;
  monthlyPence: number;
  invitedOn?: string | null;
  tenantSays: string;
  conditions: string;
  askedOn?: string | null;
  firstDueOn?: string | null;
  firstPaidOn?: string | null;
  firstPaidPence?: number | null;
  late: boolean;
  madeByName: string;
}

export interface Offer {
  kind: RequestKind;
  met: boolean;
  words: string;
  terms: {
    arrearsMonths: number;
    underpaidTimes: number;
    underpaidMonths: number;
    lookBackMonths: number;
    representationDays: number;
    leastPercent: number;
    mostPercent: number;
    firstPaidDays: number;
  };
  allowances: { household: Household; monthlyPence: number }[];
}

export interface AccountCredit {
  accountReference: string;
  toDos: ToDo[];
  requests: CreditRequest[];
  events: {
    id: string;
    requestId: string;
    event: string;
    on: string;
    words: string;
    madeByName: string;
    madeAt: string;
  }[];
  offers: Offer[];
}
