import { read } from '@quarterday/api';
import { Badge, DateBox, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { OnlineCaseSearch } from './search';

interface OnlineCase {
  id: string;
  accountId: string;
  accountReference: string;
  personId?: string | null;
  who: string;
  askedOn: string;
  category: string;
  outcome: string;
  age: number;
  dueOn?: string | null;
  late: boolean;
  words: string;
  resolvedAtFirst: boolean;
  loggedByName: string;
}

interface Figures {
  categoryCode: string;
  category: string;
  asked: number;
  resolvedAtFirst: number;
  open: number;
  late: number;
}

interface Category {
  code: string;
  name: string;
  aboutOnline: boolean;
}

const route = getRouteApi('/online-cases');

/** What tenants asked about Housing Online: how many of each kind, and each with what follows it. */
export function OnlineCasesPage() {
  const search = route.useSearch();
  const because = useWhyNot('online:support');
  useTitle('Housing Online cases');
  return (
    <div className="stack">
      <PageHead title="Housing Online cases" />
      {because ? (
        <Empty title={because} />
      ) : (
        <>
          <Filters search={search} />
          <ByCategory from={search.from} to={search.to} />
          <Cases search={search} />
        </>
      )}
    </div>
  );
}

function Cases({ search }: { search: OnlineCaseSearch }) {
  const navigate = useNavigate({ from: '/online-cases' });
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['online-cases', 'list', search, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/online-cases', {
        params: { query: { ...search, ...paging.asked } },
        signal,
      }) as Promise<Page<OnlineCase>>,
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query} lines={8}>
      {(page) => (
        <ListGrid
          id="online-cases"
          file={{ path: '/online-cases', query: search }}
          saved
          caption="Cases of Housing Online, the newest first"
          columns={COLUMNS}
          rows={page.items}
          rowId={(row) => row.id}
          onOpen={(row) =>
            void navigate({ to: '/accounts/$accountId', params: { accountId: row.accountId }, search: {} })
          }
          paging={paging.under(page)}
          empty={
            <Empty title="No case fits these filters">
              A contact with a reason of Housing Online is a case. It is logged on the account, with the key
              n.
            </Empty>
          }
        />
      )}
    </Loaded>
  );
}

function ByCategory({ from, to }: Pick<OnlineCaseSearch, 'from' | 'to'>) {
  const days = { from, to };
  const query = useQuery({
    queryKey: ['online-cases', 'figures', days],
    queryFn: ({ signal }) =>
      read('/api/v1/online-cases/figures', { params: { query: days }, signal }) as Promise<Page<Figures>>,
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query} lines={3}>
      {(page) => (
        <ListGrid
          id="online-case-figures"
          file={{ path: '/online-cases/figures', query: days }}
          caption="By what was asked"
          columns={FIGURES}
          rows={page.items}
          rowId={(row) => row.categoryCode}
          empty={<Empty title="Nobody asked in these days">Choose other days.</Empty>}
        />
      )}
    </Loaded>
  );
}

function Filters({ search }: { search: OnlineCaseSearch }) {
  const navigate = useNavigate({ from: '/online-cases' });
  const categories = useCategories();
  const set = (change: Partial<OnlineCaseSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  return (
    <div className="filters">
      <DateBox
        id="online-cases-from"
        label="From"
        value={search.from}
        onChange={(from) => set({ from: from ?? undefined })}
      />
      <DateBox
        id="online-cases-to"
        label="To"
        value={search.to}
        onChange={(to) => set({ to: to ?? undefined })}
      />
      <Choice
        id="online-case-category"
        label="About"
        value={search.category}
        options={categories}
        any="Anything"
        onChange={(category) => set({ category })}
      />
      <Choice
        id="online-case-standing"
        label="Stands"
        value={search.standing}
        options={STANDINGS}
        any="Any"
        onChange={(standing) => set({ standing })}
      />
      <Choice
        id="online-case-late"
        label="In time"
        value={search.late === undefined ? undefined : search.late ? 'late' : 'inTime'}
        options={LATE}
        any="Either"
        onChange={(late) => set({ late: late === undefined ? undefined : late === 'late' })}
      />
    </div>
  );
}

/** The categories of the council's own list, in its order. */
function useCategories(): Record<string, string> {
  const query = useQuery({
    queryKey: ['contact-reasons'],
    queryFn: ({ signal }): Promise<{ items: Category[] }> => read('/api/v1/contact-reasons', { signal }),
    staleTime: 300_000,
  });
  const online = (query.data?.items ?? []).filter((reason) => reason.aboutOnline);
  return Object.fromEntries(online.map(({ code, name }) => [code, name]));
}

const STANDINGS = {
  OPEN: 'Open',
  DONE: 'Done later',
  RESOLVED: 'Resolved there and then',
  NOTHING_FOLLOWS: 'Nobody comes back to it',
} as const;

const LATE = { late: 'Late', inTime: 'Not late' } as const;

const COLUMNS: GridColumn<OnlineCase>[] = [
  { id: 'asked', header: 'Asked', kind: 'date', value: (row) => row.askedOn },
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (row) => row.accountReference,
    cell: (row) => (
      <Link to="/accounts/$accountId" params={{ accountId: row.accountId }} search={{}}>
        {row.accountReference}
      </Link>
    ),
  },
  { id: 'who', header: 'Who', value: (row) => row.who },
  { id: 'category', header: 'About', value: (row) => row.category },
  { id: 'outcome', header: 'What came of it', value: (row) => row.outcome },
  { id: 'age', header: 'Working days', kind: 'number', value: (row) => row.age },
  { id: 'due', header: 'Due', kind: 'date', value: (row) => row.dueOn ?? null },
  {
    id: 'standing',
    header: 'Stands',
    value: (row) => row.words,
    cell: (row) => (row.late ? <Badge kind="warn">{row.words}</Badge> : row.words),
  },
  { id: 'first', header: 'At the first contact', value: (row) => (row.resolvedAtFirst ? 'Yes' : 'No') },
  { id: 'loggedBy', header: 'Logged by', value: (row) => row.loggedByName },
];

const FIGURES: GridColumn<Figures>[] = [
  { id: 'category', header: 'About', names: true, value: (row) => row.category },
  { id: 'asked', header: 'Asked', kind: 'number', sum: true, value: (row) => row.asked },
  {
    id: 'first',
    header: 'At the first contact',
    kind: 'number',
    sum: true,
    value: (row) => row.resolvedAtFirst,
  },
  { id: 'open', header: 'Open', kind: 'number', sum: true, value: (row) => row.open },
  { id: 'late', header: 'Late', kind: 'number', sum: true, value: (row) => row.late },
];
