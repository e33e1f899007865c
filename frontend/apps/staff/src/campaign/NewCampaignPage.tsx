import { PageHead, Panel } from '@quarterday/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTitle } from '../platform/page';
import { WordsForm } from './WordsForm';

/** A campaign begins with what it says; whom it is for comes next. Nothing goes yet. */
export function NewCampaignPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  useTitle('Begin a campaign');
  return (
    <div className="stack">
      <PageHead
        title="Begin a campaign"
        crumbs={
          <Link to="/campaigns" search={{}}>
            Campaigns
          </Link>
        }
      />
      <Panel title="What it says">
        <WordsForm
          done={(campaignId) => {
            void queries.invalidateQueries({ queryKey: ['campaigns'] });
            void navigate({ to: '/campaigns/$campaignId', params: { campaignId }, search: {} });
          }}
        />
      </Panel>
    </div>
  );
}
