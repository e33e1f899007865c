import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { Refund } from './model';
import { CAUSES, REFUND_STATES } from './words';

const route = getRouteApi('/refunds');

const COLUMNS: GridColumn<Refund>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (refund) => refund.accountReference,
    cell: (refund) => (
      <Link to="/refunds/$refundId" params={{ refundId: refund.id }}>
        {refund.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (refund) => refund.names },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (refund) => refund.amountPence },
  { id: 'cause', header: 'Why', value: (refund) => `${CAUSES[refund.cause]}: ${refund.reason}` },
  { id: 'payee', header: 'Paid to', value: (refund) => `${refund.payeeName}, ${refund.bankMask}` },
  { id: 'balance', header: 'Balance now', kind: 'money', value: (refund) => refund.balancePence },
  { id: 'askedBy', header: 'Asked for by', value: (refund) => refund.askedByName },
  { id: 'askedAt', header: 'Asked for', kind: 'instant', value: (refund) => refund.askedAt },
  { id: 'decidedBy', header: 'Decided by', value: (refund) => refund.decidedByName ?? '', hidden: true },
  { id: 'payOn', header: 'Paid on', kind: 'date', value: (refund) => refund.payOn ?? null },
  {
    id: 'state',
    header: 'State',
    value: (refund) => REFUND_STATES[refund.state].words,
    cell: (refund) => (
      <Badge kind={REFUND_STATES[refund.state].kind}>{REFUND_STATES[refund.state].words}</Badge>
    ),
  },
];

/** Every refund by where it stands, the newest first. */
export function RefundsPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/refunds' });
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['refunds', 'list', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/refunds', { params: { query: { state, ...paging.asked } }, signal }) as Promise<
        Page<Refund>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Refunds');
  return (
    <div className="stack">
      <PageHead
        title={state === 'AWAITING_APPROVAL' ? 'Refunds to approve' : 'Refunds'}
        crumbs={<Link to="/refund-files">Refund files</Link>}
      />
      <div className="filters">
        <Choice
          id="refund-state"
          label="State"
          value={state}
          options={REFUND_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="refunds"
            file={{ path: '/refunds', query: { state } }}
            saved
            caption="Refunds, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(refund) => refund.id}
            onOpen={(refund) => void navigate({ to: '/refunds/$refundId', params: { refundId: refund.id } })}
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title={state === 'AWAITING_APPROVAL' ? 'Nothing waits for approval' : 'There are none'}>
                A refund is asked for on the account that is in credit.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
