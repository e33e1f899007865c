import { read } from '@quarterday/api';
import { Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { AuditTabs } from './AuditTabs';
import type { Suspicion } from './model';

const COLUMNS: GridColumn<Suspicion>[] = [
  { id: 'visitedOn', header: 'Visited', kind: 'date', value: (row) => row.visitedOn },
  {
    id: 'address',
    header: 'Home',
    names: true,
    value: (row) => row.address,
    cell: (row) => (
      <Link to="/tenancy-audits/$auditId" params={{ auditId: row.auditId }} search={{}}>
        {row.address}
      </Link>
    ),
  },
  { id: 'account', header: 'Account', value: (row) => row.accountReference },
  { id: 'what', header: 'What', value: (row) => row.what },
  { id: 'found', header: 'What was seen', value: (row) => row.found },
  { id: 'note', header: 'Note', value: (row) => row.note },
  { id: 'officer', header: 'Who saw it', value: (row) => row.officerName },
];

/** What was written down at visits as a suspicion: for few eyes. */
export function SuspicionsPage() {
  const because = useWhyNot('tenancy:suspicions');
  const paging = usePaging('');
  const query = useQuery({
    queryKey: ['tenancy-audits', 'suspicions', paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/tenancy-audits/suspicions', {
        params: { query: paging.asked },
        signal,
      }) as Promise<Page<Suspicion>>,
    enabled: because === null,
  });
  useTitle('Suspicions from tenancy audits');
  return (
    <div className="stack">
      <PageHead title="Suspicions from tenancy audits" />
      <AuditTabs />
      {because ? (
        <Empty title={because} />
      ) : (
        <Loaded query={query} lines={6}>
          {(page) => (
            <ListGrid
              id="tenancy-audit-suspicions"
              file={{ path: '/tenancy-audits/suspicions' }}
              caption="Suspicions, the newest first"
              columns={COLUMNS}
              rows={page.items}
              rowId={(row) => row.lineId}
              paging={paging.under(page)}
              empty={<Empty title="Nothing is suspected" />}
            />
          )}
        </Loaded>
      )}
    </div>
  );
}
