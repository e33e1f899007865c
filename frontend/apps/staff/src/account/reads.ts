import { call } from '@quarterday/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Page } from '../platform/pages';
import type { Account, AccountListItem, BalanceWeek, Entry } from './model';
import type { AccountListSearch, AccountSearch } from './search';

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id],
    queryFn: ({ signal }) => call<Account>(`/accounts/${id}`, { signal }),
  });

export const accountListQuery = (filter: AccountListSearch, after: string | undefined) =>
  queryOptions({
    queryKey: ['accounts', filter, after],
    queryFn: ({ signal }) =>
      call<Page<AccountListItem>>('/accounts', {
        query: { ...filter, limit: filter.limit ?? 50, after },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const entriesQuery = (id: string, filter: AccountSearch, after: string | undefined) =>
  queryOptions({
    queryKey: ['account', id, 'entries', filter, after],
    queryFn: ({ signal }) =>
      call<Page<Entry>>(`/accounts/${id}/entries`, {
        query: {
          from: filter.from,
          to: filter.asAt ?? filter.to,
          type: filter.type,
          limit: filter.limit ?? 50,
          after,
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const balanceAtQuery = (id: string, asAt: string | undefined) =>
  queryOptions({
    queryKey: ['account', id, 'balance', asAt],
    queryFn: ({ signal }) =>
      call<{ balancePence: number; balanceWords: string }>(`/accounts/${id}/balance`, {
        query: { asAt },
        signal,
      }),
    enabled: asAt !== undefined,
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id, 'history'],
    queryFn: ({ signal }) => call<{ weeks: BalanceWeek[] }>(`/accounts/${id}/balance-history`, { signal }),
  });
