import { read } from '@quarterday/api';
import { queryOptions } from '@tanstack/react-query';
import type { Campaign, Terms } from './model';

export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaigns', 'one', campaignId],
    queryFn: ({ signal }) =>
      read('/api/v1/campaigns/{campaignId}', {
        params: { path: { campaignId } },
        signal,
      }) as Promise<Campaign>,
    // While it goes its counts move.
    refetchInterval: ({ state }) =>
      state.data && ['RELEASED', 'SENDING'].includes(state.data.state) ? 3_000 : false,
  });

export const termsQuery = queryOptions({
  queryKey: ['campaigns', 'terms'],
  queryFn: ({ signal }) => read('/api/v1/campaign-terms', { signal }) as Promise<Terms>,
});
