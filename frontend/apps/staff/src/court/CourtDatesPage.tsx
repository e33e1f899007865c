import { read } from '@quarterday/api';
import { Badge, DateBox, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { CourtDate } from './model';
import { DATE_KINDS } from './words';

const route = getRouteApi('/court-dates');

const patchesQuery = queryOptions({
  queryKey: ['court', 'dates', 'patches'],
  queryFn: ({ signal }): Promise<{ items: string[] }> => read('/api/v1/court-dates/patches', { signal }),
});

const COLUMNS: GridColumn<CourtDate>[] = [
  { id: 'on', header: 'Day', kind: 'date', value: (row) => row.on },
  { id: 'at', header: 'Time', value: (row) => row.at },
  { id: 'kind', header: 'What', value: (row) => DATE_KINDS[row.kind] },
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (row) => row.accountReference,
    cell: (row) => (
      <Link to="/accounts/$accountId/court" params={{ accountId: row.accountId }}>
        {row.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (row) => row.names },
  { id: 'claim', header: 'Claim', value: (row) => row.claimNumber },
  { id: 'place', header: 'Place', value: (row) => row.place },
  { id: 'patch', header: 'Patch', value: (row) => row.patch },
  {
    id: 'outcome',
    header: 'Outcome',
    value: (row) => (row.outcomeMissing ? 'Not written down' : ''),
    cell: (row) => (row.outcomeMissing ? <Badge kind="bad">Not written down</Badge> : null),
  },
];

/** Hearings and evictions, the next first; those that were and nobody wrote up stand above. */
export function CourtDatesPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/court-dates' });
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['court', 'dates', search, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/court-dates', { params: { query: { ...search, ...paging.asked } }, signal }) as Promise<
        Page<CourtDate>
      >,
    placeholderData: keepPreviousData,
  });
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  useTitle('Court dates');
  return (
    <div className="stack">
      <PageHead
        title="Court dates"
        crumbs={
          <Link to="/arrears" search={{}}>
            Arrears
          </Link>
        }
      />
      <div className="filters">
        <Choice
          id="court-kind"
          label="What"
          value={search.kind}
          options={DATE_KINDS}
          any="Hearings and evictions"
          onChange={(kind) => set({ kind })}
        />
        <PatchChoice value={search.patch} onChange={(patch) => set({ patch })} />
        <DateBox
          id="court-from"
          label="From"
          value={search.from}
          onChange={(from) => set({ from: from ?? undefined })}
        />
        <DateBox id="court-to" label="To" value={search.to} onChange={(to) => set({ to: to ?? undefined })} />
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="court-dates"
            file={{ path: '/court-dates', query: search }}
            saved
            caption="Court dates, the next first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.id}
            paging={paging.under(page)}
            empty={
              <Empty title="No hearing or eviction is ahead">
                They are written down on an account’s court page.
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}

interface PatchProps {
  value: string | undefined;
  onChange: (patch: string | undefined) => void;
}

/** The one chosen stays among them when nothing of it is ahead any more. */
function PatchChoice({ value, onChange }: PatchProps) {
  const { data } = useQuery(patchesQuery);
  const patches = [...new Set([...(data?.items ?? []), ...(value ? [value] : [])])].toSorted();
  return (
    <Choice
      id="court-patch"
      label="Patch"
      value={value}
      options={Object.fromEntries(patches.map((patch) => [patch, patch]))}
      any="Every patch"
      onChange={onChange}
    />
  );
}
