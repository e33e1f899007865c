import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead, Panel } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { AdviceList } from './AdviceList';
import type { Report } from './model';
import { SendBacsReport } from './SendBacsReport';
import { KINDS } from './words';

const route = getRouteApi('/bacs-reports');

const COLUMNS: GridColumn<Report>[] = [
  {
    id: 'name',
    header: 'Report',
    names: true,
    value: (report) => report.name,
    cell: (report) => (
      <>
        <Link to="/bacs-reports/$reportId" params={{ reportId: report.id }} search={{}}>
          {report.name}
        </Link>{' '}
        {report.simulated ? <Badge kind="warn">Simulated</Badge> : null}
      </>
    ),
  },
  { id: 'kind', header: 'Kind', value: (report) => KINDS[report.kind] },
  { id: 'reportedOn', header: 'Of', kind: 'date', value: (report) => report.reportedOn },
  { id: 'lines', header: 'Lines', kind: 'number', value: (report) => report.lines },
  { id: 'done', header: 'Done', kind: 'number', value: (report) => report.done },
  { id: 'proposed', header: 'To decide', kind: 'number', value: (report) => report.proposed },
  { id: 'parked', header: 'Parked', kind: 'number', value: (report) => report.parked },
  { id: 'waiting', header: 'Waiting', kind: 'number', value: (report) => report.waiting },
  { id: 'already', header: 'Advised before', kind: 'number', value: (report) => report.already },
  { id: 'by', header: 'Sent by', value: (report) => report.receivedByName },
  { id: 'at', header: 'Sent', kind: 'instant', value: (report) => report.receivedAt },
];

/** The inbox of what Bacs reports: what a person has to decide first, then every report. */
export function BacsReportsPage() {
  const { kind } = route.useSearch();
  const navigate = useNavigate({ from: '/bacs-reports' });
  const paging = usePaging({ kind });
  const query = useQuery({
    queryKey: ['bacs-reports', 'list', kind, paging.asked],
    queryFn: ({ signal }): Promise<Page<Report>> =>
      read('/api/v1/bacs-reports', { params: { query: { kind, ...paging.asked } }, signal }),
    placeholderData: keepPreviousData,
  });
  useTitle('Bacs reports');
  return (
    <div className="stack">
      <PageHead
        title="Bacs reports"
        actions={
          <Link to="/indemnity-claims" search={{}}>
            Indemnity claims
          </Link>
        }
      />
      <Panel title="To decide">
        <AdviceList
          id="bacs-to-decide"
          caption="Lines that wait for a person"
          open
          empty="Nothing waits for a person"
        />
      </Panel>
      <Panel title="Send a report">
        <SendBacsReport />
      </Panel>
      <div className="filters">
        <Choice
          id="report-kind"
          label="Kind"
          value={kind}
          options={KINDS}
          any="All"
          onChange={(next) => void navigate({ search: { kind: next }, replace: true })}
        />
      </div>
      <Loaded query={query} lines={6}>
        {(page) => (
          <ListGrid
            id="bacs-reports"
            file={{ path: '/bacs-reports', query: { kind } }}
            caption="Bacs reports, newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(report) => report.id}
            onOpen={(report) =>
              void navigate({ to: '/bacs-reports/$reportId', params: { reportId: report.id }, search: {} })
            }
            paging={paging.under(page)}
            empty={
              <Empty title="No report has been sent yet">
                <p>Fetch the reports from Bacs each working day and send them here as they are.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
