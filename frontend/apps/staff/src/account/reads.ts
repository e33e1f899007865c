import { read } from '@quarterday/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Asked, Page } from '../platform/pages';
import type { Account, AccountListItem, BalanceWeek, Entry } from './model';
import type { AccountListSearch, AccountSearch } from './search';

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id],
    queryFn: ({ signal }): Promise<Account> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId: id } }, signal }),
  });

export const accountListQuery = (filter: AccountListSearch, asked: Asked) =>
  queryOptions({
    queryKey: ['accounts', filter, asked],
    queryFn: ({ signal }): Promise<Page<AccountListItem>> =>
      read('/api/v1/accounts', {
        params: { query: { ...filter, ...asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const entriesQuery = (id: string, filter: AccountSearch, asked: Asked) =>
  queryOptions({
    queryKey: ['account', id, 'entries', filter, asked],
    queryFn: ({ signal }): Promise<Page<Entry>> =>
      read('/api/v1/accounts/{accountId}/entries', {
        params: {
          path: { accountId: id },
          query: {
            from: filter.from,
            to: filter.asAt ?? filter.to,
            type: filter.type ? [filter.type] : undefined,
            ...asked,
          },
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const balanceAtQuery = (id: string, asAt: string | undefined) =>
  queryOptions({
    queryKey: ['account', id, 'balance', asAt],
    queryFn: ({ signal }): Promise<{ balancePence: number; balanceWords: string }> =>
      read('/api/v1/accounts/{accountId}/balance', {
        params: { path: { accountId: id }, query: { asAt } },
        signal,
      }),
    enabled: asAt !== undefined,
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id, 'history'],
    queryFn: ({ signal }): Promise<{ weeks: BalanceWeek[] }> =>
      read('/api/v1/accounts/{accountId}/balance-history', { params: { path: { accountId: id } }, signal }),
  });
