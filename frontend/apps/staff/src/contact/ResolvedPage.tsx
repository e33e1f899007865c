import { read } from '@quarterday/api';
import { DateBox, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { ContactTabs } from './ContactTabs';
import type { Resolved } from './model';
import { percent } from './words';

const route = getRouteApi('/resolved-contacts');

/** Of those who turned to us, how many were helped at the first contact, week by week and reason by reason. */
export function ResolvedPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/resolved-contacts' });
  const because = useWhyNot('report:view');
  const paging = usePaging(search);
  const query = useQuery({
    queryKey: ['contacts', 'resolved', search, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/resolved-contacts', {
        params: { query: { ...search, ...paging.asked } },
        signal,
      }) as Promise<Page<Resolved>>,
    placeholderData: keepPreviousData,
    enabled: because === null,
  });
  useTitle('Resolved at the first contact');
  return (
    <div className="stack">
      <PageHead title="Resolved at the first contact" />
      <ContactTabs />
      {because ? (
        <Empty title={because} />
      ) : (
        <>
          <p className="quiet">
            Somebody turned to us about something, nothing was left to do, and nobody came back about it
            within the reason’s quiet days. While those run it is not known yet, and not counted.
          </p>
          <div className="filters">
            <DateBox
              id="resolved-from"
              label="From"
              value={search.from}
              onChange={(from) =>
                void navigate({ search: (now) => ({ ...now, from: from ?? undefined }), replace: true })
              }
            />
            <DateBox
              id="resolved-to"
              label="To"
              value={search.to}
              onChange={(to) =>
                void navigate({ search: (now) => ({ ...now, to: to ?? undefined }), replace: true })
              }
            />
          </div>
          <Loaded query={query} lines={8}>
            {(page) => (
              <ListGrid
                id="resolved-contacts"
                file={{ path: '/resolved-contacts', query: search }}
                caption="Resolved at the first contact, the newest week first"
                columns={COLUMNS}
                rows={page.items}
                rowId={(row) => `${row.weekFrom} ${row.reasonCode}`}
                paging={paging.under(page)}
                empty={<Empty title="Nobody turned to us in these days">Choose other days.</Empty>}
              />
            )}
          </Loaded>
        </>
      )}
    </div>
  );
}

const COLUMNS: GridColumn<Resolved>[] = [
  { id: 'week', header: 'Week from', kind: 'date', value: (row) => row.weekFrom },
  { id: 'reason', header: 'What for', names: true, value: (row) => row.reason },
  { id: 'asked', header: 'First contacts', kind: 'number', sum: true, value: (row) => row.asked },
  { id: 'resolved', header: 'Resolved', kind: 'number', sum: true, value: (row) => row.resolved },
  { id: 'open', header: 'Not known yet', kind: 'number', sum: true, value: (row) => row.open },
  {
    id: 'share',
    header: 'Of those known',
    kind: 'number',
    value: (row) => row.tenthsOfPercent ?? null,
    cell: (row) => percent(row.tenthsOfPercent),
  },
];
