import { call } from '@quarterday/api';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Agency } from './model';

const agenciesQuery = queryOptions({
  queryKey: ['reference', 'agencies'],
  queryFn: ({ signal }) => call<{ items: Agency[] }>('/agencies', { signal }),
  staleTime: 300_000,
});

/** Each agency once, whatever terms are to come: by code its name. */
export function useAgencies(): { names: Record<string, string>; open: Agency[] } {
  const items = useQuery(agenciesQuery).data?.items ?? [];
  return {
    names: Object.fromEntries(items.map((one) => [one.code, one.name])),
    open: items.filter((one) => one.mayPlace),
  };
}
