import { read } from '@quarterday/api';
import { Badge, Empty, Grid, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { FreeProposals } from './FreeProposals';
import type { Schedule } from './model';
import { SCHEDULE_STATES } from './words';

const route = getRouteApi('/write-off-schedules');

const COLUMNS: GridColumn<Schedule>[] = [
  {
    id: 'title',
    header: 'Schedule',
    names: true,
    value: (schedule) => schedule.title,
    cell: (schedule) => (
      <Link to="/write-off-schedules/$scheduleId" params={{ scheduleId: schedule.id }}>
        {schedule.title}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    value: (schedule) => SCHEDULE_STATES[schedule.state].words,
    cell: (schedule) => (
      <Badge kind={SCHEDULE_STATES[schedule.state].kind}>{SCHEDULE_STATES[schedule.state].words}</Badge>
    ),
  },
  { id: 'items', header: 'Debts', kind: 'number', value: (schedule) => schedule.items },
  { id: 'pence', header: 'In all', kind: 'money', sum: true, value: (schedule) => schedule.pence },
  { id: 'largest', header: 'Largest line', kind: 'money', value: (schedule) => schedule.largestPence },
  { id: 'preparedBy', header: 'Prepared by', value: (schedule) => schedule.preparedByName },
  { id: 'sentAt', header: 'Sent', kind: 'instant', value: (schedule) => schedule.sentAt ?? null },
  { id: 'decidedBy', header: 'Approved by', value: (schedule) => schedule.decidedByName ?? '' },
  { id: 'decidedAt', header: 'Approved', kind: 'instant', value: (schedule) => schedule.decidedAt ?? null },
];

/** The board of write-offs: proposals that are on no schedule, and every schedule. */
export function SchedulesPage() {
  const { state } = route.useSearch();
  const navigate = useNavigate({ from: '/write-off-schedules' });
  const paging = usePaging({ state });
  const query = useQuery({
    queryKey: ['write-off-schedules', 'list', state, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/write-off-schedules', {
        params: { query: { state, ...paging.asked } },
        signal,
      }) as Promise<Page<Schedule>>,
    placeholderData: keepPreviousData,
  });
  useTitle('Write-off schedules');
  return (
    <div className="stack">
      <PageHead
        title="Write-off schedules"
        crumbs={
          <>
            <Link to="/write-off-candidates" search={{}}>
              Candidates
            </Link>{' '}
            <Link to="/write-offs" search={{ state: 'POSTED' }}>
              Register
            </Link>{' '}
            <Link to="/write-ons" search={{}}>
              Write-ons
            </Link>
          </>
        }
      />
      <FreeProposals />
      <Panel title="Schedules">
        <div className="filters">
          <Choice
            id="schedule-state"
            label="State"
            value={state}
            options={SCHEDULE_STATES}
            any="Any"
            onChange={(next) => void navigate({ search: { state: next }, replace: true })}
          />
        </div>
        <Loaded query={query} lines={6}>
          {(page) => (
            <Grid
              id="write-off-schedules"
              caption="Schedules of write-offs, the newest first"
              columns={COLUMNS}
              rows={page.items}
              rowId={(schedule) => schedule.id}
              onOpen={(schedule) =>
                void navigate({
                  to: '/write-off-schedules/$scheduleId',
                  params: { scheduleId: schedule.id },
                })
              }
              paging={paging.under(page)}
              empty={<Empty title="There is none">Select proposals above and begin one.</Empty>}
            />
          )}
        </Loaded>
      </Panel>
    </div>
  );
}
