import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { OrderException } from './model';
import { TROUBLES } from './words';

const route = getRouteApi('/standing-orders');

const COLUMNS: GridColumn<OrderException>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (item) => item.accountReference,
    cell: (item) => (
      <Link to="/accounts/$accountId/standing-orders" params={{ accountId: item.accountId }}>
        {item.accountReference}
      </Link>
    ),
  },
  { id: 'payer', header: 'Payer', value: (item) => item.payerName },
  {
    id: 'kind',
    header: 'What',
    value: (item) => TROUBLES[item.kind].words,
    cell: (item) => <Badge kind={TROUBLES[item.kind].kind}>{TROUBLES[item.kind].words}</Badge>,
  },
  { id: 'on', header: 'Day', kind: 'date', value: (item) => item.on },
  { id: 'expected', header: 'Asked for', kind: 'money', sum: true, value: (item) => item.expectedPence },
  { id: 'came', header: 'Came', kind: 'money', sum: true, value: (item) => item.camePence },
  { id: 'times', header: 'Times in two months', kind: 'number', value: (item) => item.times },
];

/** Standing orders that are not as they should be. */
export function OrderExceptionsPage() {
  const { kind } = route.useSearch();
  const navigate = useNavigate({ from: '/standing-orders' });
  const paging = usePaging({ kind });
  const query = useQuery({
    queryKey: ['standing-orders', 'exceptions', kind, paging.asked],
    queryFn: ({ signal }): Promise<Page<OrderException>> =>
      read('/api/v1/standing-order-exceptions', { params: { query: { kind, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Standing orders to ask after');
  return (
    <div className="stack">
      <PageHead title="Standing orders to ask after" />
      <div className="filters">
        <Choice
          id="standing-order-kind"
          label="What"
          value={kind}
          options={TROUBLES}
          any="Anything"
          onChange={(next) => void navigate({ search: { kind: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="standing-order-exceptions"
            file={{ path: '/standing-order-exceptions', query: { kind } }}
            caption="Standing orders that are not as they should be"
            columns={COLUMNS}
            rows={page.items}
            rowId={(item) => item.id}
            onOpen={(item) =>
              void navigate({
                to: '/accounts/$accountId/standing-orders',
                params: { accountId: item.accountId },
              })
            }
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title="Every standing order is as it should be">
                <p>What was due in the last two months came, in the amount that was asked for.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
