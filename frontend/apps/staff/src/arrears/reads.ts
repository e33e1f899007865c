import { read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';
import type { AccountArrears, ArrearsStep } from './model';

export const accountArrearsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['account', accountId, 'arrears'],
    queryFn: ({ signal }): Promise<AccountArrears> =>
      read('/api/v1/accounts/{accountId}/arrears', { params: { path: { accountId } }, signal }),
  });

/** The ladder changes a few times a year. */
export const ladderQuery = queryOptions({
  queryKey: ['reference', 'arrears-steps'],
  queryFn: ({ signal }): Promise<{ items: ArrearsStep[] }> => read('/api/v1/arrears-steps', { signal }),
  staleTime: 600_000,
});

export const patchesQuery = queryOptions({
  queryKey: ['arrears', 'patches'],
  queryFn: ({ signal }): Promise<{ items: string[] }> => read('/api/v1/arrears-cases/patches', { signal }),
  staleTime: 600_000,
});
