import { read } from '@quarterday/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Asked, Page } from '../platform/pages';
import type { HeldAccount, Hold, HoldKind, HoldState, HoldStop } from './model';

interface HoldFilter {
  state?: HoldState | undefined;
  kind?: HoldKind | undefined;
  accountId?: string | undefined;
}

export const holdsQuery = (filter: HoldFilter, asked?: Asked) =>
  queryOptions({
    queryKey: ['holds', 'list', filter, asked],
    queryFn: ({ signal }) =>
      read('/api/v1/holds', { params: { query: { ...filter, ...asked } }, signal }) as Promise<Page<Hold>>,
    placeholderData: keepPreviousData,
  });

export const stopsQuery = (accountId: string, asked: Asked) =>
  queryOptions({
    queryKey: ['holds', 'stops', accountId, asked],
    queryFn: ({ signal }) =>
      read('/api/v1/hold-stops', { params: { query: { accountId, ...asked } }, signal }) as Promise<
        Page<HoldStop>
      >,
    placeholderData: keepPreviousData,
  });

export const heldAccountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['holds', 'account', accountId],
    queryFn: ({ signal }): Promise<HeldAccount> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });
