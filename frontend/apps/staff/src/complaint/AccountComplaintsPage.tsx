import { read } from '@quarterday/api';
import { Button, Empty, PageHead, Panel } from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import { COLUMNS } from './columns';
import { LogComplaint } from './LogComplaint';
import { categoriesQuery, complaintsQuery } from './reads';

const route = getRouteApi('/accounts/$accountId/complaints');

/** What was said about one account, and where a complaint begins. */
export function AccountComplaintsPage() {
  const { accountId } = route.useParams();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const unread = useWhyNot('complaint:read');
  const because = useWhyNot('complaint:manage');
  const [logging, setLogging] = useState(false);
  const paging = usePaging({ accountId });
  const query = useQuery({ ...complaintsQuery({ accountId }, paging.asked), enabled: unread === null });
  const categories = useQuery({ ...categoriesQuery, enabled: unread === null });
  const account = useQuery({
    queryKey: ['complaints', 'account', accountId],
    queryFn: ({ signal }): Promise<{ reference: string; people: { id: string; name: string }[] }> =>
      read('/api/v1/accounts/{accountId}', { params: { path: { accountId } }, signal }),
    enabled: unread === null,
  });
  useTitle('Complaints');

  async function done(_: string, complaintId: string) {
    setLogging(false);
    for (const key of ['complaints', 'holds', 'letters']) void queries.invalidateQueries({ queryKey: [key] });
    await navigate({ to: '/complaints/$complaintId', params: { complaintId } });
  }

  if (unread) return <Empty title={unread} />;
  return (
    <div className="stack">
      <PageHead
        title="Complaints about this account"
        crumbs={
          <Link to="/accounts/$accountId" params={{ accountId }} search={{}}>
            {account.data ? `Account ${account.data.reference}` : 'The account'}
          </Link>
        }
        actions={
          logging ? null : (
            <Button because={because} onClick={() => setLogging(true)}>
              Log a complaint
            </Button>
          )
        }
      />
      {logging && account.data && categories.data ? (
        <Panel title="Log a complaint or a service request">
          <LogComplaint
            accountId={accountId}
            people={account.data.people}
            categories={categories.data}
            done={done}
            onCancel={() => setLogging(false)}
          />
        </Panel>
      ) : null}
      <Loaded query={query} lines={4}>
        {(page) => (
          <ListGrid
            id="account-complaints"
            file={{ path: '/complaints', query: { accountId } }}
            caption="Complaints and service requests about this account"
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.id}
            paging={paging.under(page)}
            empty={
              <Empty title="Nobody has complained about this account">
                What somebody says about our work on it is logged here.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
