import { read } from '@quarterday/api';
import { Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { UnclaimedCredit } from './model';

const route = getRouteApi('/unclaimed-credits');

const COLUMNS: GridColumn<UnclaimedCredit>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (credit) => credit.accountReference,
    cell: (credit) => (
      <Link to="/credit-uses/$useId" params={{ useId: credit.useId }}>
        {credit.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (credit) => credit.names },
  { id: 'address', header: 'Home', value: (credit) => credit.address },
  { id: 'endedOn', header: 'Ended', kind: 'date', value: (credit) => credit.endedOn ?? null },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (credit) => credit.amountPence },
  { id: 'keptAt', header: 'Kept since', kind: 'instant', value: (credit) => credit.keptAt },
  { id: 'approvedBy', header: 'Approved by', hidden: true, value: (credit) => credit.approvedByName },
  { id: 'tries', header: 'Times looked for', kind: 'number', value: (credit) => credit.tries },
  {
    id: 'lastTriedOn',
    header: 'Last looked for',
    kind: 'date',
    value: (credit) => credit.lastTriedOn ?? null,
  },
];

/** The register of unclaimed credits: whoever comes for theirs is found here by name. */
export function UnclaimedPage() {
  const { q } = route.useSearch();
  const navigate = useNavigate({ from: '/unclaimed-credits' });
  const paging = usePaging({ q });
  const query = useQuery({
    queryKey: ['credit-uses', 'unclaimed', q, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/unclaimed-credits', { params: { query: { q, ...paging.asked } }, signal }) as Promise<
        Page<UnclaimedCredit>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Unclaimed credits');
  return (
    <div className="stack">
      <PageHead
        title="Unclaimed credits"
        crumbs={
          <Link to="/credits" search={{}}>
            Credits
          </Link>
        }
      />
      <div className="filters">
        <div className="field">
          <label htmlFor="unclaimed-q">Name or account</label>
          <input
            id="unclaimed-q"
            className="input"
            type="search"
            value={q ?? ''}
            onChange={(event) =>
              void navigate({ search: { q: event.target.value || undefined }, replace: true })
            }
          />
        </div>
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="unclaimed-credits"
            file={{ path: '/unclaimed-credits', query: { q } }}
            saved
            caption="Unclaimed credits, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(credit) => credit.useId}
            onOpen={(credit) => void navigate({ to: '/credit-uses/$useId', params: { useId: credit.useId } })}
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title={q ? 'Nobody of that name' : 'There are none'}>
                A credit is kept here once its owner could not be reached for the council’s number of years.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
