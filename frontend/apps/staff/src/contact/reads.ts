import { read } from '@quarterday/api';
import { todayInEngland } from '@quarterday/ui';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Asked, Page } from '../platform/pages';
import type { Contact, ContactOutcome, ContactReason, Listed } from './model';
import type { ContactSearch } from './search';

export const contactsQuery = (filter: ContactSearch, asked?: Partial<Asked> | { limit: number }) =>
  queryOptions({
    queryKey: ['contacts', 'list', filter, asked],
    queryFn: ({ signal }) =>
      read('/api/v1/contacts', { params: { query: { ...filter, ...asked } }, signal }) as Promise<
        Page<Contact>
      >,
    placeholderData: keepPreviousData,
  });

export const reasonsQuery = queryOptions({
  queryKey: ['contact-reasons'],
  queryFn: ({ signal }): Promise<{ items: ContactReason[] }> => read('/api/v1/contact-reasons', { signal }),
  staleTime: 300_000,
});

export const outcomesQuery = queryOptions({
  queryKey: ['contact-outcomes'],
  queryFn: ({ signal }): Promise<{ items: ContactOutcome[] }> => read('/api/v1/contact-outcomes', { signal }),
  staleTime: 300_000,
});

/** Those that may be chosen today, in the council's order. */
export const inUse = <T extends Listed>(rows: readonly T[]): T[] => {
  const today = todayInEngland().toString();
  return rows.filter((row) => row.validFrom <= today && !row.withdrawn);
};

/** The words of every code on the lists, for choices that narrow. */
export function useCodes(): { reasons: Record<string, string>; outcomes: Record<string, string> } {
  const reasons = useQuery(reasonsQuery).data?.items ?? [];
  const outcomes = useQuery(outcomesQuery).data?.items ?? [];
  return { reasons: named(reasons), outcomes: named(outcomes) };
}

const named = (rows: readonly Listed[]) => Object.fromEntries(rows.map(({ code, name }) => [code, name]));
