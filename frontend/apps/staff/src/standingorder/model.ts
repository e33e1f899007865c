import type { Frequency } from '../platform/frequencies';

export type OrderState = 'ASKED' | 'RUNNING' | 'ENDED';
export type Outcome = 'TO_COME' | 'CAME' | 'ANOTHER_AMOUNT' | 'NOT_RECEIVED';
export type TroubleKind = 'NOT_RECEIVED' | 'ANOTHER_AMOUNT' | 'AFTER_ITS_END';

/** What a tenant is asked to have paid, and why it is that; money in pence. */
export interface Ask {
  askedPence: number;
  rentPence: number;
  extraPence: number;
  payments: number;
  weeks: number;
  freeWeeks: number;
  weeklyPence: number;
  freeWeekPence: number;
  lessWeeklyPence: number;
  yearPence: number;
  yearFrom: string;
  yearTo: string;
  benefitWeeklyPence?: number | null;
  dues: { dueOn: string; payOn: string; amountPence: number }[];
}

export interface Terms {
  fromOn: string;
  frequency: Frequency;
  day: number;
  amountPence: number;
  askedPence: number;
  madeByName: string;
}

export interface Payment {
  dueOn: string;
  payOn: string;
  amountPence: number;
  camePence: number;
  cameOn?: string | null;
  outcome: Outcome;
}

export interface Trouble {
  kind: TroubleKind;
  on: string;
  expectedPence: number;
  camePence: number;
}

export interface StandingOrder {
  id: string;
  accountId: string;
  state: OrderState;
  payerName: string;
  followsRent: boolean;
  lessWeeklyPence: number;
  extraPence: number;
  endsOn?: string | null;
  stateReason: string;
  madeByName: string;
  madeAt: string;
  version: number;
  terms: Terms[];
  payments: Payment[];
  troubles: Trouble[];
  history: { state: OrderState; words: string; madeByName: string; madeAt: string }[];
}

export interface OrderException {
  id: string;
  accountId: string;
  accountReference: string;
  payerName: string;
  kind: TroubleKind;
  on: string;
  expectedPence: number;
  camePence: number;
  times: number;
}
