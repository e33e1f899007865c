import { read } from '@quarterday/api';
import { todayInEngland } from '@quarterday/ui';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Asked, Page } from '../platform/pages';
import type { Complaint, ComplaintItem, Figures, State } from './model';

interface Filter {
  state?: State | undefined;
  category?: string | undefined;
  accountId?: string | undefined;
  open?: boolean | undefined;
  late?: boolean | undefined;
  /** Only what is about no account. */
  apart?: boolean | undefined;
}

export const complaintsQuery = (filter: Filter, asked?: Asked) =>
  queryOptions({
    queryKey: ['complaints', 'list', filter, asked],
    queryFn: ({ signal }) =>
      read('/api/v1/complaints', { params: { query: { ...filter, ...asked } }, signal }) as Promise<
        Page<ComplaintItem>
      >,
    placeholderData: keepPreviousData,
  });

export const complaintQuery = (complaintId: string) =>
  queryOptions({
    queryKey: ['complaints', 'one', complaintId],
    queryFn: ({ signal }) =>
      read('/api/v1/complaints/{complaintId}', {
        params: { path: { complaintId } },
        signal,
      }) as Promise<Complaint>,
  });

interface Category {
  code: string;
  name: string;
  validFrom: string;
  withdrawn: boolean;
}

/** What a complaint of today can be about. */
export const categoriesQuery = queryOptions({
  queryKey: ['complaints', 'categories'],
  queryFn: ({ signal }): Promise<{ items: Category[] }> => read('/api/v1/complaint-categories', { signal }),
  select: ({ items }) => {
    const today = todayInEngland().toString();
    return items.filter(({ validFrom, withdrawn }) => validFrom <= today && !withdrawn);
  },
});

export const figuresQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['complaints', 'figures', from, to],
    queryFn: ({ signal }) =>
      read('/api/v1/complaint-figures', { params: { query: { from, to } }, signal }) as Promise<Figures>,
    placeholderData: keepPreviousData,
  });
