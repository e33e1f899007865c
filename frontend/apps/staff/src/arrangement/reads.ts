import { read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';
import type { AccountArrangements, FinancialStatement } from './model';

export const arrangementsOf = (accountId: string) =>
  queryOptions({
    queryKey: ['arrangements', 'of', accountId],
    queryFn: ({ signal }): Promise<AccountArrangements> =>
      read('/api/v1/accounts/{accountId}/arrangements', { params: { path: { accountId } }, signal }),
  });

export const statementsOf = (accountId: string) =>
  queryOptions({
    queryKey: ['arrangements', 'statements', accountId],
    queryFn: ({ signal }): Promise<{ items: FinancialStatement[] }> =>
      read('/api/v1/accounts/{accountId}/financial-statements', { params: { path: { accountId } }, signal }),
  });
