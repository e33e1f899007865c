import { read } from '@quarterday/api';
import { Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../platform/page';
import { type Campaign, isOpen, type Preview } from './model';
import { Trial } from './Trial';
import { CHANNELS } from './words';

/** The exact words to one of them, by each way; another is chosen in the list. */
export function PreviewPanel({
  campaign,
  account,
  person,
}: {
  campaign: Campaign;
  account: string | undefined;
  person: string | undefined;
}) {
  const query = useQuery({
    queryKey: ['campaigns', 'one', campaign.id, 'preview', account, person, campaign.version],
    queryFn: ({ signal }) =>
      read('/api/v1/campaigns/{campaignId}/preview', {
        params: { path: { campaignId: campaign.id }, query: { account, person } },
        signal,
      }) as Promise<Preview>,
    enabled: Boolean(campaign.audience),
    retry: false,
  });
  if (!campaign.audience) return null;
  return (
    <Panel title="The exact words">
      <Loaded query={query} lines={4}>
        {(preview) => (
          <>
            <p>
              To <strong>{preview.name}</strong>, {preview.accountReference}
            </p>
            {preview.messages.map((message) => (
              <section key={message.channel} aria-label={`${CHANNELS[message.channel]} to ${preview.name}`}>
                <h3>
                  {CHANNELS[message.channel]}
                  {message.fragments > 0
                    ? `, ${message.fragments} ${message.fragments === 1 ? 'fragment' : 'fragments'}`
                    : ''}
                </h3>
                {message.subject ? (
                  <p>
                    <strong>{message.subject}</strong>
                  </p>
                ) : null}
                <p style={{ whiteSpace: 'pre-wrap' }}>{message.body}</p>
              </section>
            ))}
          </>
        )}
      </Loaded>
      {isOpen(campaign) ? <Trial campaign={campaign} /> : null}
    </Panel>
  );
}
