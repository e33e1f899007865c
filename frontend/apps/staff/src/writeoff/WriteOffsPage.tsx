import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { WriteOff } from './model';
import { KINDS, WRITE_OFF_STATES } from './words';

const route = getRouteApi('/write-offs');

const COLUMNS: GridColumn<WriteOff>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (one) => one.accountReference,
    cell: (one) => (
      <Link to="/write-offs/$writeOffId" params={{ writeOffId: one.id }}>
        {one.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (one) => one.names },
  { id: 'endedOn', header: 'Ended', kind: 'date', value: (one) => one.endedOn ?? null, hidden: true },
  { id: 'kind', header: 'Ground', value: (one) => KINDS[one.kind] },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (one) => one.amountPence },
  {
    id: 'remaining',
    header: 'Still written off',
    kind: 'money',
    sum: true,
    value: (one) => one.remainingPence,
  },
  { id: 'reason', header: 'Recommendation', value: (one) => one.reason, hidden: true },
  { id: 'proposedBy', header: 'Proposed by', value: (one) => one.proposedByName },
  { id: 'proposedAt', header: 'Proposed', kind: 'instant', value: (one) => one.proposedAt, hidden: true },
  { id: 'schedule', header: 'Schedule', value: (one) => one.scheduleTitle ?? '' },
  { id: 'decidedBy', header: 'Decided by', value: (one) => one.decidedByName ?? '', hidden: true },
  { id: 'decidedAt', header: 'Decided', kind: 'instant', value: (one) => one.decidedAt ?? null },
  {
    id: 'returned',
    header: 'Debtor is back',
    value: (one) => one.returned.map((home) => home.tenancyReference).join(', '),
  },
  {
    id: 'state',
    header: 'State',
    value: (one) => WRITE_OFF_STATES[one.state].words,
    cell: (one) => <Badge kind={WRITE_OFF_STATES[one.state].kind}>{WRITE_OFF_STATES[one.state].words}</Badge>,
  },
  { id: 'outcome', header: 'Why not', value: (one) => one.outcome, hidden: true },
];

/** Write-offs from their proposal on; those that are on the accounts are the register. */
export function WriteOffsPage() {
  const { state, kind, returned } = route.useSearch();
  const navigate = useNavigate({ from: '/write-offs' });
  const filter = { state, kind, returned };
  const paging = usePaging(filter);
  const query = useQuery({
    queryKey: ['write-offs', 'list', filter, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/write-offs', {
        params: { query: { ...filter, ...paging.asked } },
        signal,
      }) as Promise<Page<WriteOff>>,
    placeholderData: keepPreviousData,
  });
  const title = state === 'POSTED' ? 'Register of write-offs' : 'Write-offs';
  useTitle(title);
  return (
    <div className="stack">
      <PageHead
        title={title}
        crumbs={
          <Link to="/write-off-schedules" search={{}}>
            Schedules
          </Link>
        }
      />
      <div className="filters">
        <Choice
          id="write-off-state"
          label="State"
          value={state}
          options={WRITE_OFF_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { ...filter, state: next }, replace: true })}
        />
        <Choice
          id="write-off-kind"
          label="Ground"
          value={kind}
          options={KINDS}
          any="Any"
          onChange={(next) => void navigate({ search: { ...filter, kind: next }, replace: true })}
        />
        <Choice
          id="write-off-returned"
          label="Debtor"
          value={returned ? 'back' : undefined}
          options={{ back: 'Holds a home again' }}
          any="Any"
          onChange={(next) =>
            void navigate({ search: { ...filter, returned: next ? true : undefined }, replace: true })
          }
        />
        <Link to="/write-ons" search={{}}>
          Write-ons
        </Link>
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="write-offs"
            file={{ path: '/write-offs', query: { state, kind, returned: returned ? 'true' : undefined } }}
            saved
            caption="Write-offs, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(one) => one.id}
            onOpen={(one) => void navigate({ to: '/write-offs/$writeOffId', params: { writeOffId: one.id } })}
            selectable
            paging={paging.under(page)}
            empty={<Empty title="There are none">A write-off is proposed on the debt of an account.</Empty>}
          />
        )}
      </Loaded>
    </div>
  );
}
