import { read } from '@quarterday/api';
import {
  Badge,
  Empty,
  formatDate,
  type GridColumn,
  mondayOf,
  PageHead,
  todayInEngland,
} from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { CREDIT_STATES, type ExpectedCredit, PAYERS } from './model';
import type { expectedSearch } from './search';

const route = getRouteApi('/expected-credits');

const COLUMNS: GridColumn<ExpectedCredit>[] = [
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (item) => item.accountReference,
    cell: (item) => (
      <Link to="/accounts/$accountId" params={{ accountId: item.accountId }} search={{}}>
        {item.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Tenants', value: (item) => item.names },
  { id: 'payer', header: 'From', value: (item) => PAYERS[item.payer] },
  { id: 'dueOn', header: 'Due', kind: 'date', value: (item) => item.dueOn },
  { id: 'coversFrom', header: 'For rent from', kind: 'date', value: (item) => item.coversFrom },
  { id: 'coversTo', header: 'To', kind: 'date', value: (item) => item.coversTo },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (item) => item.amountPence },
  { id: 'came', header: 'Came', kind: 'money', sum: true, value: (item) => item.camePence },
  {
    id: 'outstanding',
    header: 'Outstanding',
    kind: 'money',
    sum: true,
    value: (item) => item.outstandingPence,
  },
  {
    id: 'state',
    header: 'State',
    value: (item) => CREDIT_STATES[item.state].words,
    cell: (item) => <Badge kind={CREDIT_STATES[item.state].kind}>{CREDIT_STATES[item.state].words}</Badge>,
  },
];

const WEEKS_AROUND = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];

/** Rent weeks about now by their Monday, and the one the address asks for. */
function weeks(asked: string | undefined): Record<string, string> {
  const monday = mondayOf(todayInEngland());
  const options = WEEKS_AROUND.map((away) => {
    const day = monday.add({ weeks: away }).toString();
    return [day, `${away === 0 ? 'This week, from' : 'From'} ${formatDate(day)}`];
  });
  const found = Object.fromEntries(options) as Record<string, string>;
  return asked && !(asked in found) ? { [asked]: `From ${formatDate(asked)}`, ...found } : found;
}

/** What is due over many accounts, from whom and when, and whether it came. */
export function ExpectedCreditsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/expected-credits' });
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['expected-credits', search, paging.asked],
    queryFn: ({ signal }): Promise<Page<ExpectedCredit>> =>
      read('/api/v1/expected-credits', { params: { query: { ...search, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Expected credits');
  const narrow = (change: Partial<z.infer<typeof expectedSearch>>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  return (
    <div className="stack">
      <PageHead title="Expected credits" />
      <div className="filters">
        <Choice
          id="expected-payer"
          label="From"
          value={search.payer}
          options={PAYERS}
          any="Anybody"
          onChange={(payer) => narrow({ payer })}
        />
        <Choice
          id="expected-week"
          label="Due in the week"
          value={search.week}
          options={weeks(search.week)}
          any="Any week"
          onChange={(week) => narrow({ week })}
        />
        <Choice
          id="expected-state"
          label="State"
          value={search.state}
          options={CREDIT_STATES}
          any="Any state"
          onChange={(state) => narrow({ state })}
        />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="expected-credits"
            file={{ path: '/expected-credits', query: search }}
            saved
            caption="Credits due, by account"
            columns={COLUMNS}
            rows={page.items}
            rowId={(item) => `${item.accountId} ${item.payer} ${item.coversFrom} ${item.dueOn}`}
            onOpen={(item) =>
              void navigate({ to: '/accounts/$accountId', params: { accountId: item.accountId }, search: {} })
            }
            selectable
            paging={paging.under(page)}
            empty={<Nothing state={search.state} payer={search.payer} />}
          />
        )}
      </Loaded>
    </div>
  );
}

function Nothing({ state, payer }: Partial<z.infer<typeof expectedSearch>>) {
  if (payer === 'TENANT' && state === 'LATE')
    return (
      <Empty title="A tenant’s own part is never late here">
        <p>What a tenant leaves unpaid is arrears: see Accounts, by arrears.</p>
      </Empty>
    );
  return (
    <Empty title={state === 'LATE' ? 'Nothing is late' : 'Nothing is due'}>
      <p>No credit fits what was chosen above.</p>
    </Empty>
  );
}
