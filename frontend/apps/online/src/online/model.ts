import { call, Problem } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';

export type Kind = 'MAIN' | 'USE_AND_OCCUPATION' | 'GARAGE' | 'SUB';
export type PaymentState =
  | 'STARTING'
  | 'STARTED'
  | 'SUBMITTED'
  | 'POSTED'
  | 'SUSPENDED'
  | 'FAILED'
  | 'CANCELLED';

export interface Account {
  accountId: string;
  reference: string;
  paymentReference: string;
  kind: Kind;
  address: string;
  endedOn: string | null;
  balancePence: number;
}

export interface Accounts {
  proved: boolean;
  name: string | null;
  items: Account[];
}

export interface AccountDetail {
  account: Account;
  charges: { words: string; weeklyPence: number; rent: boolean }[];
  weeklyPence: number;
  rentPence: number;
  owedPence: number;
  thisWeekPence: number;
  earlierPence: number;
  afterPendingPence: number;
  nextChargeOn: string | null;
  pending: { paymentId: string; amountPence: number; state: 'SUBMITTED' | 'STARTED' }[];
  lastPayment: { amountPence: number; paidOn: string } | null;
}

export interface StatementLine {
  number: number;
  on: string;
  words: string;
  chargedPence: number | null;
  paidPence: number | null;
  balancePence: number;
}

export interface Statement {
  reference: string;
  from: string;
  to: string;
  openingPence: number;
  lines: StatementLine[];
  chargedPence: number;
  paidPence: number;
  closingPence: number;
}

export interface CardPayment {
  paymentId: string;
  accountId: string;
  amountPence: number;
  state: PaymentState;
  receiptNumber: string | null;
  continueAt: string | null;
}

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call<Accounts>('/my/accounts', { signal }),
});

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id],
    queryFn: ({ signal }) => call<AccountDetail>(`/my/accounts/${id}`, { signal }),
  });

export const statementQuery = (id: string, from: string) =>
  queryOptions({
    queryKey: ['accounts', id, 'statement', from],
    queryFn: ({ signal }) => call<Statement>(`/my/accounts/${id}/statement`, { signal, query: { from } }),
  });

/** Whether the person has to sign in (again). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Problem && (error.status === 499 || error.status === 401);
}

/** The words for a failure that no field can put right. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}
