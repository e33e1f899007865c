import { read } from '@quarterday/api';
import { Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { FinalAccountRow } from './model';
import { OUTCOMES, reasonInWords } from './words';

const COLUMNS: GridColumn<FinalAccountRow>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (row) => row.accountReference,
    cell: (row) => (
      <Link to="/accounts/$accountId/final-account" params={{ accountId: row.accountId }}>
        {row.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (row) => row.names },
  { id: 'address', header: 'Former home', value: (row) => row.address },
  { id: 'endsOn', header: 'Ended', kind: 'date', value: (row) => row.endsOn },
  { id: 'reason', header: 'Why', value: (row) => reasonInWords(row.endReason) },
  { id: 'days', header: 'Days ago', kind: 'number', value: (row) => row.days },
  { id: 'balance', header: 'Balance', kind: 'money', sum: true, value: (row) => row.balancePence },
  { id: 'recharges', header: 'Recharges waiting', kind: 'number', value: (row) => row.rechargesWaiting },
  {
    id: 'provedBefore',
    header: 'Proved before as',
    value: (row) => (row.provedBefore ? OUTCOMES[row.provedBefore] : ''),
  },
];

/** What has ended and is not decided, or moved since: the longest ended first. */
export function FinalAccountsPage() {
  const navigate = useNavigate();
  const paging = usePaging('final-accounts');
  const query = useQuery({
    queryKey: ['final-accounts', 'list', paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/final-accounts', { params: { query: paging.asked }, signal }) as Promise<
        Page<FinalAccountRow>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Final accounts to prove');
  return (
    <div className="stack">
      <PageHead
        title="Final accounts to prove"
        crumbs={
          <Link to="/former-tenants" search={{}}>
            Former tenants
          </Link>
        }
      />
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="final-accounts"
            file={{ path: '/final-accounts', query: {} }}
            caption="Final accounts to prove, the longest ended first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.accountId}
            onOpen={(row) =>
              void navigate({
                to: '/accounts/$accountId/final-account',
                params: { accountId: row.accountId },
              })
            }
            selectable
            paging={paging.under(page)}
            empty={<Empty title="All are decided">What ends comes here by itself.</Empty>}
          />
        )}
      </Loaded>
    </div>
  );
}
