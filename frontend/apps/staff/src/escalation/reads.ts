import { read } from '@quarterday/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Asked, Page } from '../platform/pages';
import type { Escalation, WholeEscalation } from './model';
import type { escalationSearch } from './search';

export const escalationsQuery = (filter: z.infer<typeof escalationSearch>, asked?: Asked) =>
  queryOptions({
    queryKey: ['escalations', 'list', filter, asked],
    queryFn: ({ signal }) =>
      read('/api/v1/escalations', { params: { query: { ...filter, ...asked } }, signal }) as Promise<
        Page<Escalation>
      >,
    placeholderData: keepPreviousData,
  });

export const escalationQuery = (escalationId: string) =>
  queryOptions({
    queryKey: ['escalations', escalationId],
    queryFn: ({ signal }): Promise<WholeEscalation> =>
      read('/api/v1/escalations/{escalationId}', { params: { path: { escalationId } }, signal }),
  });
