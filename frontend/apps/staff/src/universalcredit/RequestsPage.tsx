import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { CreditRequest } from './model';
import { REQUEST_KINDS, REQUEST_STATES } from './words';

const route = getRouteApi('/universal-credit-requests');

const COLUMNS: GridColumn<CreditRequest>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (row) => row.accountReference,
    cell: (row) => (
      <Link to="/accounts/$accountId/universal-credit" params={{ accountId: row.accountId }}>
        {row.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (row) => row.names },
  { id: 'kind', header: 'What', value: (row) => REQUEST_KINDS[row.kind] },
  {
    id: 'state',
    header: 'State',
    value: (row) => REQUEST_STATES[row.state].words,
    cell: (row) => <Badge kind={REQUEST_STATES[row.state].kind}>{REQUEST_STATES[row.state].words}</Badge>,
  },
  { id: 'monthly', header: 'A month', kind: 'money', sum: true, value: (row) => row.monthlyPence },
  { id: 'asked', header: 'Asked for', kind: 'date', value: (row) => row.askedOn ?? null },
  { id: 'due', header: 'First payment by', kind: 'date', value: (row) => row.firstDueOn ?? null },
  { id: 'paid', header: 'First paid', kind: 'date', value: (row) => row.firstPaidOn ?? null },
  { id: 'paidSum', header: 'First payment', kind: 'money', value: (row) => row.firstPaidPence ?? null },
  {
    id: 'late',
    header: 'Late',
    value: (row) => (row.late ? 'Late' : ''),
    cell: (row) => (row.late ? <Badge kind="bad">Late</Badge> : null),
  },
];

/** What the DWP was asked for, followed until it is paid and until it is stopped. */
export function RequestsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/universal-credit-requests' });
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['universal-credit', 'requests', search, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/universal-credit-requests', {
        params: { query: { ...search, ...paging.asked } },
        signal,
      }) as Promise<Page<CreditRequest>>,
    placeholderData: keepPreviousData,
  });
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  useTitle('Requests to the DWP');
  return (
    <div className="stack">
      <PageHead
        title="Requests to the DWP"
        crumbs={
          <Link to="/universal-credit-to-dos" search={{}}>
            Universal Credit to-dos
          </Link>
        }
      />
      <div className="filters">
        <Choice
          id="ucr-state"
          label="State"
          value={search.state}
          options={REQUEST_STATES}
          any="Everything open"
          onChange={(state) => set({ state })}
        />
        <Choice
          id="ucr-kind"
          label="What"
          value={search.kind}
          options={REQUEST_KINDS}
          any="Both"
          onChange={(kind) => set({ kind })}
        />
        <Choice
          id="ucr-late"
          label="First payment"
          value={search.late ? 'LATE' : undefined}
          options={{ LATE: 'Late' }}
          any="Late or not"
          onChange={(late) => set({ late: late ? true : undefined })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="universal-credit-requests"
            file={{ path: '/universal-credit-requests', query: search }}
            saved
            caption="Requests to the DWP, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.id}
            paging={paging.under(page)}
            empty={
              <Empty title="Nothing is asked for">
                A request is prepared on an account’s Universal Credit page.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
