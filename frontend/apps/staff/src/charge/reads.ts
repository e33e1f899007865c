import { call } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';
import type { Page } from '../platform/pages';
import type { Charges, ChargeType, ProposedChange } from './model';

export const chargesQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId, 'charges'],
    queryFn: ({ signal }) => call<Charges>(`/accounts/${accountId}/charges`, { signal }),
  });

export const chargeTypesQuery = queryOptions({
  queryKey: ['charge-types'],
  queryFn: ({ signal }) => call<{ items: ChargeType[] }>('/charge-types', { signal }),
  staleTime: 300_000,
});

export const proposedQuery = (state: string | undefined, after: string | undefined) =>
  queryOptions({
    queryKey: ['proposed-changes', state, after],
    queryFn: ({ signal }) =>
      call<Page<ProposedChange>>('/proposed-changes', { query: { state, after, limit: 50 }, signal }),
  });

/** Enough of an account to head the page of its charges. */
export interface AccountHead {
  id: string;
  reference: string;
  balancePence: number;
  people: { name: string; liable: boolean }[];
}

export const accountHeadQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId],
    queryFn: ({ signal }) => call<AccountHead>(`/accounts/${accountId}`, { signal }),
  });
