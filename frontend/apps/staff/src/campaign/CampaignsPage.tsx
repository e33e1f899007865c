import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { CampaignTerms } from './CampaignTerms';
import type { CampaignItem } from './model';
import { STATES } from './words';

const route = getRouteApi('/campaigns');

const COLUMNS: GridColumn<CampaignItem>[] = [
  {
    id: 'title',
    header: 'Campaign',
    names: true,
    value: (row) => row.title,
    cell: (row) => (
      <Link to="/campaigns/$campaignId" params={{ campaignId: row.id }} search={{}}>
        {row.title}
      </Link>
    ),
  },
  {
    id: 'purpose',
    header: 'Purpose',
    value: (row) => (row.purpose === 'MARKETING' ? 'Marketing' : 'Service'),
  },
  {
    id: 'state',
    header: 'State',
    value: (row) => row.stateWords,
    cell: (row) => (
      <Badge kind={row.paused ? 'warn' : STATES[row.state].kind}>
        {row.paused ? 'Paused' : STATES[row.state].words}
      </Badge>
    ),
  },
  { id: 'planned', header: 'Written to', kind: 'number', value: (row) => row.planned },
  { id: 'excluded', header: 'Left out', kind: 'number', value: (row) => row.excluded },
  { id: 'madeBy', header: 'Made by', value: (row) => row.madeByName },
  { id: 'madeAt', header: 'Made', kind: 'instant', value: (row) => row.madeAt },
  { id: 'releasedBy', header: 'Approved by', value: (row) => row.releasedByName ?? '' },
  { id: 'releasedAt', header: 'Approved', kind: 'instant', value: (row) => row.releasedAt ?? null },
];

/** The same words to thousands: what is being written, waits for approval, goes and went. */
export function CampaignsPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/campaigns' });
  const filter = { state };
  const paging = usePaging(filter);
  const query = useQuery({
    queryKey: ['campaigns', 'list', filter, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/campaigns', { params: { query: { ...filter, ...paging.asked } }, signal }) as Promise<
        Page<CampaignItem>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Campaigns');
  return (
    <div className="stack">
      <PageHead
        title="Campaigns"
        actions={
          <Link className="button" to="/campaigns/new">
            Begin a campaign
          </Link>
        }
      />
      <div className="filters">
        <Choice
          id="campaign-state"
          label="State"
          value={state}
          options={STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="campaigns"
            file={{ path: '/campaigns', query: filter }}
            caption="Campaigns, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.id}
            onOpen={(row) =>
              void navigate({ to: '/campaigns/$campaignId', params: { campaignId: row.id }, search: {} })
            }
            paging={paging.under(page)}
            empty={<Empty title="Nobody has written to many yet" />}
          />
        )}
      </Loaded>
      <CampaignTerms />
    </div>
  );
}
