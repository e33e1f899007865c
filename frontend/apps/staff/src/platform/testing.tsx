import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { type Me, meQuery } from './me';

/** Renders a piece of a page for somebody with these permissions. For tests only. */
export function renderFor(permissions: string[], piece: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const me: Me = {
    id: 'realm|1',
    name: 'Amara Lewis',
    username: 'amara.lewis',
    jobRoles: ['housing-assistant'],
    permissions,
    demonstrationData: false,
  };
  queries.setQueryData(meQuery.queryKey, me);
  return render(
    <QueryClientProvider client={queries}>
      <Suspense>{piece}</Suspense>
    </QueryClientProvider>,
  );
}
