import { call, read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';

/** A type of posting, as dated reference data. */
export interface TransactionType {
  code: string;
  name: string;
  kind: string;
}

/** Every type of posting; reference data changes seldom. */
export const transactionTypesQuery = queryOptions({
  queryKey: ['transaction-types'],
  queryFn: ({ signal }): Promise<{ items: TransactionType[] }> =>
    read('/api/v1/transaction-types', { signal }),
  staleTime: 300_000,
});

/** What an adjustment may be for. */
export const adjustmentReasonsQuery = queryOptions({
  queryKey: ['adjustment-reasons'],
  queryFn: ({ signal }): Promise<{ items: { code: string; name: string; retiredOn?: string | null }[] }> =>
    read('/api/v1/adjustment-reasons', { signal }),
  staleTime: 300_000,
});

/** The other sides of postings, as the general ledger names them. */
export const controlAccountsQuery = queryOptions({
  queryKey: ['control-accounts'],
  queryFn: ({ signal }): Promise<{ items: { code: string; name: string; kind: string }[] }> =>
    read('/api/v1/control-accounts', { signal }),
  staleTime: 300_000,
});

export interface RentGroup {
  code: string;
  name: string;
  rentControlCode: string;
  voidControlCode: string;
  formerControlCode: string;
  writeOffControlCode: string;
}

/** Partitions of the books, each with its own calendar and control accounts. */
export const rentGroupsQuery = queryOptions({
  queryKey: ['rent-groups'],
  queryFn: ({ signal }): Promise<{ items: RentGroup[] }> => read('/api/v1/rent-groups', { signal }),
  staleTime: 300_000,
});

/** Kinds of tenancy. */
export const tenureTypesQuery = queryOptions({
  queryKey: ['tenure-types'],
  queryFn: ({ signal }): Promise<{ items: { code: string; name: string }[] }> =>
    read('/api/v1/tenure-types', { signal }),
  staleTime: 300_000,
});

/** How a sender of payment files writes payments down. */
export interface PaymentLayout {
  code: string;
  name: string;
  kind: 'PAYMENTS' | 'HOUSING_BENEFIT' | 'UNIVERSAL_CREDIT';
  shape: 'HEADINGS' | 'NUMBERED' | 'FIXED';
  separator: string;
  skippedLines: number;
  columns: Record<string, string>;
  dayPattern: string;
  amountIn: 'POUNDS' | 'PENCE';
  paidIsMinus: boolean;
  methods: Record<string, string>;
  /** Without a trailer all three are empty. */
  trailer: { begins: string; lines: string; amount: string };
}

export const paymentLayoutsQuery = queryOptions({
  queryKey: ['payment-layouts'],
  queryFn: ({ signal }): Promise<{ items: PaymentLayout[] }> => call('/payment-layouts', { signal }),
  staleTime: 300_000,
});

/** One of the council's accounts at its bank. */
export interface BankAccount {
  code: string;
  name: string;
  accountShown: string;
  controls: string[];
  balancedFrom: string;
  closingPence?: number | null;
  closingOn?: string | null;
  held: number;
}

export const bankAccountsQuery = queryOptions({
  queryKey: ['bank-accounts'],
  queryFn: ({ signal }): Promise<{ items: BankAccount[] }> => read('/api/v1/bank-accounts', { signal }),
  staleTime: 300_000,
});

/** How a bank writes statements as CSV. */
export interface BankLayout {
  code: string;
  name: string;
  separator: string;
  skippedLines: number;
  columns: Record<string, string>;
  dayPattern: string;
  newestFirst: boolean;
  paidOutIsPlus: boolean;
}

export const bankLayoutsQuery = queryOptions({
  queryKey: ['bank-layouts'],
  queryFn: ({ signal }): Promise<{ items: BankLayout[] }> => call('/bank-layouts', { signal }),
  staleTime: 300_000,
});
