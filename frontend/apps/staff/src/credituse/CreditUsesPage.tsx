import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { CreditUse } from './model';
import { USE_KINDS, USE_STATES } from './words';

const route = getRouteApi('/credit-uses');

const COLUMNS: GridColumn<CreditUse>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (use) => use.accountReference,
    cell: (use) => (
      <Link to="/credit-uses/$useId" params={{ useId: use.id }}>
        {use.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (use) => use.names },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (use) => use.amountPence },
  { id: 'goesTo', header: 'Goes to', value: (use) => use.goesTo },
  { id: 'reason', header: 'Why', value: (use) => use.reason },
  { id: 'proposedBy', header: 'Proposed by', value: (use) => use.proposedByName },
  { id: 'proposedAt', header: 'Proposed', kind: 'instant', value: (use) => use.proposedAt },
  { id: 'decidedBy', header: 'Decided by', hidden: true, value: (use) => use.decidedByName ?? '' },
  { id: 'confirmed', header: 'Receipt there', hidden: true, value: (use) => use.confirmedReference ?? '' },
  {
    id: 'state',
    header: 'State',
    value: (use) => USE_STATES[use.state].words,
    cell: (use) => <Badge kind={USE_STATES[use.state].kind}>{USE_STATES[use.state].words}</Badge>,
  },
];

const TITLES: Record<string, string> = { AWAITING_APPROVAL: 'Uses of credits to approve' };

/** Every use of a credit, the newest first. */
export function CreditUsesPage() {
  const { state, kind, open } = route.useSearch();
  const navigate = useNavigate({ from: '/credit-uses' });
  const filters = { state, kind, open };
  const paging = usePaging(filters);
  const query = useQuery({
    queryKey: ['credit-uses', 'list', filters, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/credit-uses', {
        params: { query: { ...filters, ...paging.asked } },
        signal,
      }) as Promise<Page<CreditUse>>,
    placeholderData: keepPreviousData,
  });
  const title = open ? 'Not matched with the other books yet' : (TITLES[state ?? ''] ?? 'Uses of credits');
  useTitle(title);
  return (
    <div className="stack">
      <PageHead
        title={title}
        crumbs={
          <Link to="/credits" search={{}}>
            Credits
          </Link>
        }
      />
      <div className="filters">
        <Choice
          id="use-state"
          label="State"
          value={state}
          options={USE_STATES}
          any="Any"
          onChange={(next) => void navigate({ search: { ...filters, state: next }, replace: true })}
        />
        <Choice
          id="use-kind"
          label="Used for"
          value={kind}
          options={USE_KINDS}
          any="Anything"
          onChange={(next) => void navigate({ search: { ...filters, kind: next }, replace: true })}
        />
        <Choice
          id="use-open"
          label="The other books"
          value={open ? 'OPEN' : undefined}
          options={{ OPEN: 'Have not said that they have it' }}
          any="Whatever they say"
          onChange={(next) =>
            void navigate({ search: { ...filters, open: next ? true : undefined }, replace: true })
          }
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="credit-uses"
            file={{ path: '/credit-uses', query: filters }}
            saved
            caption="Uses of credits, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(use) => use.id}
            onOpen={(use) => void navigate({ to: '/credit-uses/$useId', params: { useId: use.id } })}
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title={state === 'AWAITING_APPROVAL' ? 'Nothing waits for approval' : 'There are none'}>
                A use is proposed where the credit is proved.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
