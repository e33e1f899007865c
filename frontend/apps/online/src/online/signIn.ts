import { read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';

interface MySignIn {
  name: string;
  username: string;
  demonstrationData: boolean;
}

/** Who is signed in to Housing Online. */
export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }): Promise<MySignIn> => read('/api/v1/my/sign-in', { signal }),
  retry: false,
  // Several parts of a page ask; a refusal is an answer to all of them until the page is opened again.
  retryOnMount: false,
  staleTime: 60_000,
});
