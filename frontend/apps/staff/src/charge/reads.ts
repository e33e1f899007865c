import { call, read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';
import type { Change } from '../platform/change';
import type { Asked, Page } from '../platform/pages';
import type { Charges, ChargeType, ProposedChange } from './model';

export const chargesQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId, 'charges'],
    queryFn: ({ signal }): Promise<Charges> =>
      read('/api/v1/accounts/{accountId}/charges', { params: { path: { accountId } }, signal }),
  });

export const chargeTypesQuery = queryOptions({
  queryKey: ['charge-types'],
  queryFn: ({ signal }): Promise<{ items: ChargeType[] }> => read('/api/v1/charge-types', { signal }),
  staleTime: 300_000,
});

export const proposedQuery = (state: string | undefined, asked: Asked) =>
  queryOptions({
    queryKey: ['proposed-changes', state, asked],
    queryFn: ({ signal }): Promise<Page<ProposedChange>> =>
      read('/api/v1/proposed-changes', { params: { query: { state, ...asked } }, signal }),
  });

/** What a waiting change comes to on the books as they are: a week debited since is a line more. */
export const proposedPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposed-changes', id, 'preview'],
    queryFn: ({ signal }): Promise<Change> =>
      call(`/proposed-changes/${id}/preview`, { method: 'POST', signal }),
    // What is approved is what is shown: never an older look at it.
    staleTime: 0,
    gcTime: 0,
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
    queryFn: ({ signal }): Promise<AccountHead> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });
