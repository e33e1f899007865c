import { read } from '@quarterday/api';
import { Button, Empty, type GridColumn, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { Campaign, Recipient } from './model';
import { ROWS } from './words';

const route = getRouteApi('/campaigns/$campaignId');

/** Whom it is for, one row a person; each can be read as it goes to them. */
export function Recipients({ campaign }: { campaign: Campaign }) {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/campaigns/$campaignId' });
  const filter = { state: search.rows, reason: search.reason };
  const paging = usePaging([campaign.id, filter]);
  const query = useQuery({
    queryKey: ['campaigns', 'one', campaign.id, 'recipients', campaign.version, filter, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/campaigns/{campaignId}/recipients', {
        params: { path: { campaignId: campaign.id }, query: { ...filter, ...paging.asked } },
        signal,
      }) as Promise<Page<Recipient>>,
    placeholderData: keepPreviousData,
  });
  const columns: GridColumn<Recipient>[] = [
    {
      id: 'account',
      header: 'Account',
      value: (row) => row.accountReference,
      cell: (row) => (
        <Link to="/accounts/$accountId" params={{ accountId: row.accountId }}>
          {row.accountReference}
        </Link>
      ),
    },
    { id: 'name', header: 'Name', names: true, value: (row) => row.name },
    { id: 'state', header: 'State', value: (row) => ROWS[row.state] },
    { id: 'reason', header: 'Why left out', value: (row) => row.reasonWords },
    { id: 'ways', header: 'Ways', value: (row) => row.ways },
    { id: 'became', header: 'What became of it', value: (row) => row.became },
    {
      id: 'read',
      header: 'Words',
      control: true,
      value: () => '',
      cell: (row) => (
        <Button
          kind="quiet"
          aria-label={`Read what goes to ${row.name}`}
          onClick={() =>
            void navigate({
              search: (now) => ({ ...now, account: row.accountId, person: row.personId }),
              replace: true,
            })
          }
        >
          Read
        </Button>
      ),
    },
  ];
  return (
    <Panel title="Whom it is for">
      <div className="filters">
        <Choice
          id="campaign-rows"
          label="Show"
          value={search.rows}
          options={ROWS}
          any="Everybody"
          onChange={(rows) => void navigate({ search: (now) => ({ ...now, rows }), replace: true })}
        />
        <Choice
          id="campaign-reason"
          label="Left out because"
          value={search.reason}
          options={Object.fromEntries(campaign.reasons.map((one) => [one.reason, one.words]))}
          any="Any reason, or none"
          onChange={(reason) => void navigate({ search: (now) => ({ ...now, reason }), replace: true })}
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="campaign-recipients"
            file={{ path: `/campaigns/${campaign.id}/recipients`, query: filter }}
            caption="Whom it is for, by account"
            columns={columns}
            rows={page.items}
            rowId={(row) => `${row.accountId} ${row.personId}`}
            paging={paging.under(page)}
            empty={<Empty title="Nobody" />}
          />
        )}
      </Loaded>
    </Panel>
  );
}
