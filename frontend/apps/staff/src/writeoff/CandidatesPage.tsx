import { read } from '@quarterday/api';
import { Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { Candidate } from './model';
import { KINDS } from './words';

const route = getRouteApi('/write-off-candidates');

const COLUMNS: GridColumn<Candidate>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (debt) => debt.accountReference,
    cell: (debt) => (
      <Link to="/accounts/$accountId/debt" params={{ accountId: debt.accountId }}>
        {debt.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (debt) => debt.names },
  { id: 'endedOn', header: 'Ended', kind: 'date', value: (debt) => debt.endedOn ?? null },
  { id: 'balance', header: 'Owed', kind: 'money', sum: true, value: (debt) => debt.balancePence },
  { id: 'kind', header: 'Ground', value: (debt) => KINDS[debt.kind] },
  { id: 'amount', header: 'May be written off', kind: 'money', sum: true, value: (debt) => debt.amountPence },
  { id: 'why', header: 'Why', value: (debt) => debt.reasons.join(' ') },
  { id: 'lastPaidOn', header: 'Last paid', kind: 'date', value: (debt) => debt.lastPaidOn ?? null },
];

/** The debts the policy would give up, each with why; a proposal is made on the debt's own page. */
export function CandidatesPage() {
  const { kind } = route.useSearch();
  const navigate = useNavigate({ from: '/write-off-candidates' });
  const paging = usePaging({ kind });
  const query = useQuery({
    queryKey: ['write-offs', 'candidates', kind, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/write-off-candidates', {
        params: { query: { kind, ...paging.asked } },
        signal,
      }) as Promise<Page<Candidate>>,
    placeholderData: keepPreviousData,
  });
  useTitle('Candidates for writing off');
  return (
    <div className="stack">
      <PageHead
        title="Candidates for writing off"
        crumbs={
          <Link to="/write-off-schedules" search={{}}>
            Schedules
          </Link>
        }
      />
      <div className="filters">
        <Choice
          id="candidate-kind"
          label="Ground"
          value={kind}
          options={KINDS}
          any="Any"
          onChange={(next) => void navigate({ search: { kind: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="write-off-candidates"
            file={{ path: '/write-off-candidates', query: { kind } }}
            saved
            caption="Debts the policy would write off, by account"
            columns={COLUMNS}
            rows={page.items}
            rowId={(debt) => debt.accountId}
            onOpen={(debt) =>
              void navigate({ to: '/accounts/$accountId/debt', params: { accountId: debt.accountId } })
            }
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title="There are none">
                No debt comes under this ground, or those that do are proposed already.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
