import { call } from '@quarterday/api';
import { Badge, Empty, formatLongDate, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { DayItem } from './model';
import { STATES } from './words';

const COLUMNS: GridColumn<DayItem>[] = [
  {
    id: 'day',
    header: 'Day',
    names: true,
    kind: 'date',
    value: (item) => item.day,
    cell: (item) => (
      <Link to="/days/$day" params={{ day: item.day }} search={{}}>
        {formatLongDate(item.day)}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    value: (item) => STATES[item.state].words,
    cell: (item) => <Badge kind={STATES[item.state].kind}>{STATES[item.state].words}</Badge>,
  },
  { id: 'postings', header: 'Postings', kind: 'number', value: (item) => item.postings },
  { id: 'received', header: 'Received', kind: 'money', sum: true, value: (item) => item.receivedPence },
  {
    id: 'suspense',
    header: 'Of it to suspense',
    kind: 'money',
    sum: true,
    value: (item) => item.suspensePence,
  },
  { id: 'differences', header: 'Differences', kind: 'number', value: (item) => item.differences },
  { id: 'unexplained', header: 'Not explained', kind: 'number', value: (item) => item.unexplained },
  { id: 'closedBy', header: 'Closed by', value: (item) => item.closedByName ?? '' },
  { id: 'checkedBy', header: 'Checked by', value: (item) => item.checkedByName ?? '' },
];

/** The days on which anything was posted, and how far each is: the newest first. */
export function DaysPage() {
  const navigate = useNavigate();
  const paging = usePaging({});
  const query = useQuery({
    queryKey: ['days', 'list', paging.asked],
    queryFn: ({ signal }) =>
      call<Page<DayItem>>('/days', {
        query: { limit: paging.asked.limit, after: paging.asked.after },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  useTitle('Days');
  return (
    <div className="stack">
      <PageHead title="Balancing the day" />
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="days"
            file={{ path: '/days' }}
            caption="Days, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(item) => item.day}
            onOpen={(item) => void navigate({ to: '/days/$day', params: { day: item.day }, search: {} })}
            paging={paging.under(page)}
            empty={<Empty title="Nothing has been posted yet" />}
          />
        )}
      </Loaded>
    </div>
  );
}
