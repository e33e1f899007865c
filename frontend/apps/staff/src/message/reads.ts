import { read } from '@quarterday/api';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Asked, Page } from '../platform/pages';
import type { Gateway, Message, WholeMessage } from './model';
import type { MessageSearch } from './search';

export const messagesQuery = (filter: MessageSearch, asked?: Partial<Asked> | { limit: number }) =>
  queryOptions({
    queryKey: ['messages', 'list', filter, asked],
    queryFn: ({ signal }) =>
      read('/api/v1/messages', { params: { query: { ...filter, ...asked } }, signal }) as Promise<
        Page<Message>
      >,
    placeholderData: keepPreviousData,
  });

export const messageQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['messages', 'one', messageId],
    queryFn: ({ signal }) =>
      read('/api/v1/messages/{messageId}', {
        params: { path: { messageId } },
        signal,
      }) as Promise<WholeMessage>,
  });

export const gatewayQuery = queryOptions({
  queryKey: ['message-gateway'],
  queryFn: ({ signal }) => read('/api/v1/message-gateway', { signal }) as Promise<Gateway>,
  refetchInterval: 15_000,
});
