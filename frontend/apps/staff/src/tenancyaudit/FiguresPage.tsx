import { read } from '@quarterday/api';
import { Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import type { Page } from '../platform/pages';
import { AuditTabs } from './AuditTabs';
import type { PatchFigures } from './model';

const COLUMNS: GridColumn<PatchFigures>[] = [
  { id: 'patch', header: 'Patch', names: true, value: (row) => row.patch || 'No patch' },
  { id: 'homes', header: 'Homes', kind: 'number', value: (row) => row.homes },
  { id: 'overdue', header: 'Not visited for too long', kind: 'number', value: (row) => row.overdue },
  { id: 'planned', header: 'Planned', kind: 'number', value: (row) => row.planned },
  { id: 'late', header: 'Late', kind: 'number', value: (row) => row.late },
  { id: 'visited', header: 'Visited in twelve months', kind: 'number', value: (row) => row.visited },
  { id: 'notMet', header: 'Nobody met yet', kind: 'number', value: (row) => row.notMet },
  { id: 'differences', header: 'Differences found', kind: 'number', value: (row) => row.differences },
];

/** How far the programme is, patch by patch. */
export function FiguresPage() {
  const because = useWhyNot('report:view');
  const query = useQuery({
    queryKey: ['tenancy-audits', 'figures'],
    queryFn: ({ signal }) =>
      read('/api/v1/tenancy-audits/figures', { signal }) as Promise<Page<PatchFigures>>,
    enabled: because === null,
  });
  useTitle('Tenancy audits by patch');
  return (
    <div className="stack">
      <PageHead title="Tenancy audits by patch" />
      <AuditTabs />
      {because ? (
        <Empty title={because} />
      ) : (
        <Loaded query={query} lines={6}>
          {(page) => (
            <ListGrid
              id="tenancy-audit-figures"
              file={{ path: '/tenancy-audits/figures' }}
              caption="Homes whose tenancy runs, patch by patch"
              columns={COLUMNS}
              rows={page.items}
              rowId={(row) => row.patch}
              empty={<Empty title="No tenancy runs" />}
            />
          )}
        </Loaded>
      )}
    </div>
  );
}
