import { read } from '@quarterday/api';
import { useQuery } from '@tanstack/react-query';
import type { AccountCredit, ToDoKind } from './model';

/** Kinds of to-do; reference data changes seldom. */
export function useToDoKinds(): ToDoKind[] {
  const query = useQuery({
    queryKey: ['universal-credit', 'kinds'],
    queryFn: ({ signal }) =>
      read('/api/v1/universal-credit-to-dos/kinds', { signal }) as Promise<{ items: ToDoKind[] }>,
    staleTime: 300_000,
  });
  return query.data?.items ?? [];
}

/** What is open between an account and the DWP. */
export function useAccountCredit(accountId: string) {
  return useQuery({
    queryKey: ['account', accountId, 'universal-credit'],
    queryFn: ({ signal }) =>
      read('/api/v1/accounts/{accountId}/universal-credit', {
        params: { path: { accountId } },
        signal,
      }) as Promise<AccountCredit>,
  });
}
