import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { TenancyItem } from './model';
import { TENANCY_STATES } from './words';

const route = getRouteApi('/tenancies');

const COLUMNS: GridColumn<TenancyItem>[] = [
  {
    id: 'reference',
    header: 'Tenancy',
    names: true,
    value: (tenancy) => tenancy.reference,
    cell: (tenancy) => (
      <Link to="/tenancies/$tenancyId" params={{ tenancyId: tenancy.id }}>
        {tenancy.reference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (tenancy) => tenancy.tenants },
  {
    id: 'address',
    header: 'Home',
    value: (tenancy) => [tenancy.addressLine1, tenancy.postcode].filter(Boolean).join(', '),
  },
  { id: 'tenure', header: 'Tenure', value: (tenancy) => tenancy.tenureCode },
  { id: 'startsOn', header: 'From', kind: 'date', value: (tenancy) => tenancy.startsOn },
  { id: 'endsOn', header: 'To', kind: 'date', value: (tenancy) => tenancy.endsOn },
  {
    id: 'state',
    header: 'State',
    value: (tenancy) => TENANCY_STATES[tenancy.state].words,
    cell: (tenancy) => (
      <Badge kind={TENANCY_STATES[tenancy.state].kind}>{TENANCY_STATES[tenancy.state].words}</Badge>
    ),
  },
  { id: 'notice', header: 'Notice expires', kind: 'date', value: (tenancy) => tenancy.noticeExpiresOn },
  {
    id: 'mine',
    header: 'Entered by me',
    value: (tenancy) => (tenancy.enteredByMe ? 'Yes' : 'No'),
    hidden: true,
  },
];

/** Tenancies by state: "to be checked" is the work list. */
export function TenancyListPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/tenancies' });
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['tenancies', search, paging.asked],
    queryFn: ({ signal }): Promise<Page<TenancyItem>> =>
      read('/api/v1/tenancies', {
        params: { query: { ...search, ...paging.asked } },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  useTitle(search.state === 'DRAFT' ? 'Tenancies to check' : 'Tenancies');
  return (
    <div className="stack">
      <PageHead
        title={search.state === 'DRAFT' ? 'Tenancies to check' : 'Tenancies'}
        actions={
          <Link className="button" to="/tenancies/new" search={{}}>
            Start a tenancy
          </Link>
        }
      />
      <div className="filters">
        <Choice
          id="tenancy-state"
          label="State"
          value={search.state}
          options={TENANCY_STATES}
          any="Any"
          onChange={(state) => void navigate({ search: { state }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={10}>
        {(page) => (
          <ListGrid
            id="tenancies"
            file={{ path: '/tenancies', query: search }}
            saved
            caption="Tenancies"
            columns={COLUMNS}
            rows={page.items}
            rowId={(tenancy) => tenancy.id}
            onOpen={(tenancy) =>
              void navigate({ to: '/tenancies/$tenancyId', params: { tenancyId: tenancy.id } })
            }
            paging={paging.under(page)}
            empty={
              <Empty title={search.state === 'DRAFT' ? 'Nothing waits to be checked' : 'No tenancy fits'} />
            }
          />
        )}
      </Loaded>
    </div>
  );
}
