import { read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';
import type { Frequency } from '../platform/frequencies';

export type MandateState =
  | 'CAPTURED'
  | 'LODGED'
  | 'LIVE'
  | 'SUSPENDED'
  | 'REJECTED'
  | 'DORMANT'
  | 'CANCELLED';

export interface Plan {
  method: 'EQUAL_ANNUAL' | 'ACTUAL' | 'FIXED';
  frequency: Frequency;
  day: number;
  fixedPence?: number | null;
  extraPence: number;
  withBalance: boolean;
}

export interface Collection {
  dueOn: string;
  collectOn: string;
  amountPence: number;
}

export interface Outlook {
  firstDueOn: string;
  toOn: string;
  earliestOn: string;
  noticeGivenOn: string;
  noticeCountsFrom: string;
  debitPence: number;
  weeks: number;
  freeWeeks: number;
  longYear: boolean;
  noticeDays: number;
  startPence: number;
  totalPence: number;
  instalments: Collection[];
}

export interface MandateItem {
  id: string;
  accountId: string;
  accountReference: string;
  reference: string;
  state: MandateState;
  payerName: string;
  bankMask: string;
  frequency: Plan['frequency'];
  nextDueOn?: string | null;
  nextPence?: number | null;
  stateReason: string;
}

export interface PlannedItem extends Collection {
  id: string;
  state: 'PLANNED' | 'IN_RUN' | 'SENT' | 'COLLECTED' | 'RETURNED' | 'WITHDRAWN';
  again: boolean;
  why: string;
  entryNumber?: number | null;
}

export interface Schedule {
  id: string;
  why: string;
  fromOn: string;
  toOn: string;
  totalPence: number;
  letterId?: string | null;
  noticeState?: string | null;
  noticeSentOn?: string | null;
  current: boolean;
  madeByName: string;
}

export interface Mandate {
  id: string;
  accountId: string;
  reference: string;
  state: MandateState;
  stateReason: string;
  payerName: string;
  bankMask: string;
  modulus: string;
  channel: string;
  authority: string;
  authorisedOn: string;
  evidence: string;
  plan: Plan;
  lodge: string;
  lodgedOn?: string | null;
  liveFrom?: string | null;
  collectedOn?: string | null;
  madeByName: string;
  version: number;
  schedules: Schedule[];
  items: PlannedItem[];
  history: { state: MandateState; words: string; madeByName: string; madeAt: string }[];
}

/** Who may pay: the liable tenants of an account. */
export const payersQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId],
    queryFn: ({ signal }): Promise<{ people: { id: string; name: string; liable: boolean }[] }> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });
