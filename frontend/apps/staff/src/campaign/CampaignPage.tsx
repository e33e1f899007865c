import { Badge, PageHead, Panel, Stepper } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import { Approve } from './Approve';
import { AudienceForm, Frozen } from './AudienceForm';
import { Check } from './Check';
import { type Campaign, isOpen } from './model';
import { PreviewPanel } from './PreviewPanel';
import { Brakes, Progress } from './Progress';
import { Recipients } from './Recipients';
import { campaignQuery } from './reads';
import { WordsForm } from './WordsForm';
import { STATES } from './words';

const route = getRouteApi('/campaigns/$campaignId');

const STEPS = [
  { key: 'words', label: 'Words' },
  { key: 'audience', label: 'Whom it is for' },
  { key: 'check', label: 'Check' },
  { key: 'approve', label: 'Approval' },
  { key: 'send', label: 'Sending' },
];

function stepOf(campaign: Campaign): string {
  if (!isOpen(campaign)) return 'send';
  if (campaign.state === 'CHECKED') return 'approve';
  return campaign.audience ? 'check' : 'audience';
}

/** A campaign from its words to what became of each person. */
export function CampaignPage() {
  const { campaignId } = route.useParams();
  const { account, person } = route.useSearch();
  const queries = useQueryClient();
  const query = useQuery(campaignQuery(campaignId));
  const done = () => void queries.invalidateQueries({ queryKey: ['campaigns'] });
  useTitle(query.data?.title ?? 'Campaign');
  return (
    <Loaded query={query} lines={10}>
      {(campaign) => (
        <div className="stack">
          <PageHead
            title={campaign.title}
            crumbs={
              <Link to="/campaigns" search={{}}>
                Campaigns
              </Link>
            }
            actions={
              <Badge kind={campaign.paused ? 'warn' : STATES[campaign.state].kind}>
                {campaign.paused ? 'Paused' : STATES[campaign.state].words}
              </Badge>
            }
          />
          <Stepper label="Where the campaign stands" steps={STEPS} current={stepOf(campaign)} />
          {isOpen(campaign) ? (
            <Compose campaign={campaign} done={done} />
          ) : (
            <>
              <Progress campaign={campaign} done={done} />
              {campaign.audience ? (
                <Panel title="Whom it was frozen with">
                  <Frozen audience={campaign.audience} />
                </Panel>
              ) : null}
            </>
          )}
          <PreviewPanel campaign={campaign} account={account} person={person} />
          {isOpen(campaign) ? <Approve campaign={campaign} done={done} /> : null}
          {campaign.audience ? <Recipients campaign={campaign} /> : null}
          {isOpen(campaign) ? <Brakes campaign={campaign} done={done} /> : null}
        </div>
      )}
    </Loaded>
  );
}

function Compose({ campaign, done }: { campaign: Campaign; done: () => void }) {
  return (
    <>
      <div className="columns">
        <Panel title="1. What it says">
          <WordsForm key={campaign.version} campaign={campaign} done={done} />
        </Panel>
        <Panel title="2. Whom it is for">
          <AudienceForm key={campaign.audience?.frozenAt ?? 'none'} campaign={campaign} done={done} />
        </Panel>
      </div>
      <Check campaign={campaign} done={done} />
    </>
  );
}
