import { Badge, Button, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { usePaging } from '../platform/pages';
import type { AccountListItem } from './model';
import { accountListQuery } from './reads';
import type { AccountListSearch } from './search';
import { KIND_WORDS } from './words';

const route = getRouteApi('/accounts');

const COLUMNS: GridColumn<AccountListItem>[] = [
  {
    id: 'reference',
    header: 'Account',
    sort: 'reference',
    names: true,
    value: (account) => account.reference,
    cell: (account) => (
      <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
        {account.reference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (account) => account.names },
  { id: 'address', header: 'Address', value: (account) => `${account.address}, ${account.postcode}` },
  { id: 'kind', header: 'Kind', value: (account) => KIND_WORDS[account.kind] },
  {
    id: 'state',
    header: 'State',
    value: (account) => (account.state === 'FORMER' ? 'Former' : 'Current'),
    cell: (account) =>
      account.state === 'FORMER' ? <Badge kind="warn">Former</Badge> : <Badge>Current</Badge>,
  },
  {
    id: 'balance',
    header: 'Balance',
    kind: 'money',
    sort: 'balance',
    sum: true,
    value: (account) => account.balancePence,
  },
  { id: 'rentGroup', header: 'Rent group', value: (account) => account.rentGroupCode },
  { id: 'patch', header: 'Patch', value: (account) => account.patch, hidden: true },
  {
    id: 'paymentReference',
    header: 'Payment reference',
    value: (account) => account.paymentReference,
    hidden: true,
  },
  { id: 'startsOn', header: 'From', kind: 'date', value: (account) => account.startsOn, hidden: true },
];

/** Accounts by filters; the address of the page is the filter, so it can be shared and bookmarked. */
export function AccountListPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/accounts' });
  useTitle('Accounts');

  const set = (change: Partial<AccountListSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const paging = usePaging(search, { size: search.limit ?? 50, onSize: (limit) => set({ limit }) });
  const query = useQuery(accountListQuery(search, paging.asked));

  return (
    <div className="stack">
      <PageHead title="Accounts" />
      <Filters search={search} onChange={set} />
      <Loaded query={query} lines={10}>
        {(page) => (
          <ListGrid
            id="accounts"
            file={{ path: '/accounts', query: { ...search, limit: undefined } }}
            saved
            caption="Accounts"
            columns={COLUMNS}
            rows={page.items}
            rowId={(account) => account.id}
            sort={search.sort}
            onSort={(sort) => set({ sort: sort.split(',').at(-1) || undefined })}
            onOpen={(account) =>
              void navigate({ to: '/accounts/$accountId', params: { accountId: account.id } })
            }
            selectable
            paging={paging.under(page)}
            empty={
              <Empty title="No account fits these filters">
                <p>Take a filter off, or press / to search by name, address or reference.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}

const CHOICES = {
  standing: { ARREARS: 'In arrears', CREDIT: 'In credit', NIL: 'Nothing owed' },
  state: { CURRENT: 'Current', FORMER: 'Former' },
  kind: KIND_WORDS,
} as const;

function Filters({
  search,
  onChange,
}: {
  search: AccountListSearch;
  onChange: (change: Partial<AccountListSearch>) => void;
}) {
  return (
    <form
      className="filters"
      aria-label="Filters"
      // The text filters apply on Enter or Apply: asking the server at each letter would race itself.
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        onChange({
          rentGroup: String(data.get('rentGroup') ?? '') || undefined,
          patch: String(data.get('patch') ?? '') || undefined,
        });
      }}
    >
      <Choose
        name="standing"
        label="Balance"
        value={search.standing}
        options={CHOICES.standing}
        onChange={(standing) => onChange({ standing })}
      />
      <Choose
        name="state"
        label="State"
        value={search.state}
        options={CHOICES.state}
        onChange={(state) => onChange({ state })}
      />
      <Choose
        name="kind"
        label="Kind"
        value={search.kind}
        options={CHOICES.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <div className="field">
        <label htmlFor="rentGroup">Rent group</label>
        <input
          id="rentGroup"
          name="rentGroup"
          className="input width-short"
          defaultValue={search.rentGroup}
          key={`g${search.rentGroup}`}
        />
      </div>
      <div className="field">
        <label htmlFor="patch">Patch</label>
        <input
          id="patch"
          name="patch"
          className="input width-short"
          defaultValue={search.patch}
          key={`p${search.patch}`}
        />
      </div>
      <Button type="submit" kind="quiet">
        Apply
      </Button>
      <Button
        kind="plain"
        onClick={() =>
          onChange({
            standing: undefined,
            state: undefined,
            kind: undefined,
            rentGroup: undefined,
            patch: undefined,
          })
        }
      >
        Clear filters
      </Button>
    </form>
  );
}

interface ChooseProps<K extends string> {
  name: string;
  label: string;
  value: K | undefined;
  options: Record<K, string>;
  onChange: (value: K | undefined) => void;
}

function Choose<K extends string>({ name, label, value, options, onChange }: ChooseProps<K>) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChange((event.target.value || undefined) as K | undefined)}
      >
        <option value="">Any</option>
        {(Object.entries(options) as [K, string][]).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
