import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { BankTabs } from './BankTabs';
import type { DepositItem } from './model';
import { depositInWords, onItsSide } from './words';

const route = getRouteApi('/bank-deposits');

const COLUMNS: GridColumn<DepositItem>[] = [
  { id: 'recorded', header: 'Recorded', kind: 'date', value: (item) => item.deposit.recordedOn },
  { id: 'source', header: 'Source', names: true, value: (item) => depositInWords(item.deposit) },
  { id: 'bank', header: 'Account', value: (item) => item.bankCode },
  { id: 'lines', header: 'Payments', kind: 'number', value: (item) => item.deposit.lines },
  {
    id: 'in',
    header: 'Should come in',
    kind: 'money',
    sum: true,
    value: (item) => onItsSide(item.deposit.pence),
  },
  {
    id: 'out',
    header: 'Should go out',
    kind: 'money',
    sum: true,
    value: (item) => onItsSide(-item.deposit.pence),
  },
  { id: 'reference', header: 'Reference', value: (item) => item.deposit.reference },
  { id: 'words', header: 'What it is', value: (item) => item.deposit.words },
  {
    id: 'found',
    header: 'At the bank',
    value: (item) => (item.matchId ? 'Found' : 'In transit'),
    cell: (item) => (
      <Badge kind={item.matchId ? 'good' : 'warn'}>{item.matchId ? 'Found' : 'In transit'}</Badge>
    ),
  },
];

/** What the books say should be at the bank and has not been found there, the oldest first. */
export function BankDepositsPage() {
  const { all, ...search } = route.useSearch();
  const navigate = useNavigate({ from: '/bank-deposits' });
  const filter = { ...search, open: !all };
  const paging = usePaging(filter);
  const query = useQuery({
    queryKey: ['bank', 'deposits', filter, paging.asked],
    queryFn: ({ signal }): Promise<Page<DepositItem>> =>
      read('/api/v1/bank-deposits', { params: { query: { ...filter, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('In transit to the bank');
  return (
    <div className="stack">
      <PageHead title="In transit to the bank" />
      <BankTabs at="deposits" />
      <div className="filters">
        <label className="row">
          <input
            type="checkbox"
            checked={all ?? false}
            onChange={(event) =>
              void navigate({ search: { ...search, all: event.target.checked || undefined }, replace: true })
            }
          />{' '}
          With what was found at the bank
        </label>
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="bank-deposits"
            file={{ path: '/bank-deposits', query: { ...search, open: String(!all) } }}
            caption="What should be at the bank, the oldest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={({ deposit }) => `${deposit.journalId}/${deposit.source}/${deposit.detail}`}
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title="Nothing is in transit">
                <p>What is recorded appears here within a few minutes.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
