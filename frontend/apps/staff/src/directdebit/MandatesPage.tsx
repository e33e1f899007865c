import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { FREQUENCIES } from '../platform/frequencies';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { MandateItem } from './model';
import { MANDATE_STATES } from './words';

const route = getRouteApi('/mandates');

const COLUMNS: GridColumn<MandateItem>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (item) => item.accountReference,
    cell: (item) => (
      <Link to="/accounts/$accountId/direct-debit" params={{ accountId: item.accountId }}>
        {item.accountReference}
      </Link>
    ),
  },
  { id: 'reference', header: 'Reference', value: (item) => item.reference },
  {
    id: 'state',
    header: 'State',
    value: (item) => MANDATE_STATES[item.state].words,
    cell: (item) => <Badge kind={MANDATE_STATES[item.state].kind}>{MANDATE_STATES[item.state].words}</Badge>,
  },
  { id: 'payer', header: 'Payer', value: (item) => item.payerName },
  { id: 'bank', header: 'Bank account', value: (item) => item.bankMask },
  { id: 'frequency', header: 'How often', value: (item) => FREQUENCIES[item.frequency] },
  { id: 'nextDue', header: 'Next due', kind: 'date', value: (item) => item.nextDueOn ?? null },
  { id: 'nextAmount', header: 'Amount', kind: 'money', sum: true, value: (item) => item.nextPence ?? null },
  { id: 'why', header: 'Why', value: (item) => item.stateReason },
];

/** The council's Direct Debits by where they stand. */
export function MandatesPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/mandates' });
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['mandates', 'list', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/mandates', { params: { query: { state, ...paging.asked } }, signal }) as Promise<
        Page<MandateItem>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Direct Debits');
  return (
    <div className="stack">
      <PageHead title="Direct Debits" crumbs={<Link to="/direct-debits">Direct Debit runs</Link>} />
      <div className="filters">
        <Choice
          id="mandate-state"
          label="State"
          value={state}
          options={MANDATE_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="mandates"
            file={{ path: '/mandates', query: { state } }}
            caption="Direct Debits, the oldest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(item) => item.id}
            onOpen={(item) =>
              void navigate({
                to: '/accounts/$accountId/direct-debit',
                params: { accountId: item.accountId },
              })
            }
            selectable
            paging={paging.under(page)}
            empty={<Empty title="There are no such Direct Debits" />}
          />
        )}
      </Loaded>
    </div>
  );
}
