import { read } from '@quarterday/api';
import { Badge, Empty, formatInstant, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { useAgencies } from './agencies';
import type { Placement } from './model';
import { Recalls } from './Recalls';
import { PLACEMENT_STATES } from './words';

const route = getRouteApi('/placements');

const COLUMNS: GridColumn<Placement>[] = [
  {
    id: 'agency',
    header: 'Agency',
    names: true,
    value: (row) => row.agencyName,
    cell: (row) => (
      <Link to="/placements/$placementId" params={{ placementId: row.id }}>
        {row.agencyName}, {formatInstant(row.preparedAt)}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    value: (row) => row.stateWords,
    cell: (row) => <Badge kind={PLACEMENT_STATES[row.state].kind}>{row.stateWords}</Badge>,
  },
  { id: 'debts', header: 'Debts', kind: 'number', value: (row) => row.debts },
  { id: 'amount', header: 'Placed', kind: 'money', sum: true, value: (row) => row.pence },
  { id: 'out', header: 'With the agency', kind: 'number', value: (row) => row.out },
  { id: 'collected', header: 'Collected', kind: 'money', sum: true, value: (row) => row.collectedPence },
  { id: 'preparedBy', header: 'Prepared by', value: (row) => row.preparedByName },
  { id: 'approvedBy', header: 'Approved by', value: (row) => row.approvedByName ?? '' },
  { id: 'sentOn', header: 'Sent', kind: 'date', value: (row) => row.sentOn ?? null },
];

/** What went to agencies, the newest first, and what each has to be told. */
export function PlacementsPage() {
  const { agency, state } = route.useSearch();
  const navigate = useNavigate({ from: '/placements' });
  const { names } = useAgencies();
  const filter = { agency, state };
  const paging = usePaging(filter);
  const query = useQuery({
    queryKey: ['placements', 'list', filter, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/placements', { params: { query: { ...filter, ...paging.asked } }, signal }) as Promise<
        Page<Placement>
      >,
    placeholderData: keepPreviousData,
  });
  useTitle('Agencies');
  return (
    <div className="stack">
      <PageHead
        title="Agencies"
        actions={
          <Link className="button" to="/placements/new">
            Place debts
          </Link>
        }
      />
      <div className="row no-print">
        <Link className="button" data-kind="quiet" to="/agency-returns" search={{}}>
          Agencies’ files
        </Link>
        <Link className="button" data-kind="quiet" to="/former-tenants" search={{ stage: 'AGENCY' }}>
          Cases with an agency
        </Link>
        <Link className="button" data-kind="quiet" to="/reference" search={{ list: 'agencies' }}>
          Terms of the agencies
        </Link>
      </div>
      <div className="filters">
        <Choice
          id="placement-agency"
          label="Agency"
          value={agency}
          options={names}
          any="Any"
          onChange={(next) => void navigate({ search: { agency: next, state }, replace: true })}
        />
        <Choice
          id="placement-state"
          label="State"
          value={state}
          options={PLACEMENT_STATES}
          any="Any but discarded"
          onChange={(next) => void navigate({ search: { agency, state: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="placements"
            file={{ path: '/placements', query: filter }}
            caption="Placements, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.id}
            onOpen={(row) =>
              void navigate({ to: '/placements/$placementId', params: { placementId: row.id } })
            }
            paging={paging.under(page)}
            empty={<Empty title="Nothing was placed with an agency" />}
          />
        )}
      </Loaded>
      {Object.entries(names)
        .filter(([code]) => !agency || code === agency)
        .map(([code, name]) => (
          <Recalls key={code} code={code} name={name} />
        ))}
    </div>
  );
}
