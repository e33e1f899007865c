import { Problem, read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => read('/api/v1/my/accounts', { signal }),
});

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', accountId],
    queryFn: ({ signal }) =>
      read('/api/v1/my/accounts/{accountId}', { params: { path: { accountId } }, signal }),
  });

export const statementQuery = (accountId: string, from: string) =>
  queryOptions({
    queryKey: ['accounts', accountId, 'statement', from],
    queryFn: ({ signal }) =>
      read('/api/v1/my/accounts/{accountId}/statement', {
        params: { path: { accountId }, query: { from } },
        signal,
      }),
  });

/** Whether the person has to sign in (again). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Problem && (error.status === 499 || error.status === 401);
}

/** Whether nobody answered: the connection or the service was gone. */
export function isSilent(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 500);
}

/** Whether it was refused for this reason. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code;
}
