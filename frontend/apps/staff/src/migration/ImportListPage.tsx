import { read } from '@quarterday/api';
import { Badge, Empty, Grid, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { type ImportSummary, importState } from './model';

const COLUMNS: GridColumn<ImportSummary>[] = [
  {
    id: 'council',
    header: 'Council',
    names: true,
    value: (one) => one.council,
    cell: (one) => (
      <Link to="/imports/$importId" params={{ importId: one.id }} search={{}}>
        {one.council}
      </Link>
    ),
  },
  { id: 'asAt', header: 'Books as at', kind: 'date', value: (one) => one.asAt },
  {
    id: 'state',
    header: 'State',
    value: (one) => importState(one.state).words,
    cell: (one) => <Badge kind={importState(one.state).kind}>{importState(one.state).words}</Badge>,
  },
  { id: 'accounts', header: 'Accounts', kind: 'number', value: (one) => one.accountsLoaded },
  { id: 'sum', header: 'Sum of balances', kind: 'money', value: (one) => one.sumOfBalancesPence },
  { id: 'open', header: 'To look at', kind: 'number', value: (one) => one.openIssues },
  { id: 'at', header: 'Started', kind: 'instant', value: (one) => one.startedAt },
];

/** What was brought in from older systems, newest first. */
export function ImportListPage() {
  const paging = usePaging('imports');
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['imports', paging.asked],
    queryFn: ({ signal }): Promise<Page<ImportSummary>> =>
      read('/api/v1/imports', { params: { query: paging.asked }, signal }),
  });
  useTitle('Books brought in');
  return (
    <div className="stack">
      <PageHead title="Books brought in" />
      <Loaded query={query} lines={6}>
        {(page) => (
          <Grid
            id="imports"
            caption="Books brought in"
            columns={COLUMNS}
            rows={page.items}
            rowId={(one) => one.id}
            onOpen={(one) =>
              void navigate({ to: '/imports/$importId', params: { importId: one.id }, search: {} })
            }
            paging={paging.under(page)}
            empty={
              <Empty title="Nothing has been brought in yet">
                <p>
                  An extract of the older system is sent with <code>make import DIR=…</code>; its report
                  appears here.
                </p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
