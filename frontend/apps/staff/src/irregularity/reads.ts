import { read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';
import type { Irregularities } from './model';

/** Enough of an account to say whose payments these are. */
export interface AccountHead {
  reference: string;
  people: { name: string; liable: boolean }[];
}

export const accountHeadQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId],
    queryFn: ({ signal }): Promise<AccountHead> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });

export const irregularitiesQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId, 'irregularities'],
    queryFn: ({ signal }): Promise<Irregularities> =>
      read('/api/v1/accounts/{accountId}/irregularities', { params: { path: { accountId } }, signal }),
  });
