import { read } from '@quarterday/api';
import { Alert, Badge, formatDate, formatInstant, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Choice } from '../platform/Choice';
import { Loaded, useTitle } from '../platform/page';
import { AdviceList } from './AdviceList';
import type { Report } from './model';
import { inShort, KINDS, OUTCOMES } from './words';

const route = getRouteApi('/bacs-reports/$reportId');

/** One report: what it says line by line, what was done about each, and what is left to decide. */
export function BacsReportPage() {
  const { reportId } = route.useParams();
  const { outcome } = route.useSearch();
  const navigate = useNavigate({ from: '/bacs-reports/$reportId' });
  const query = useQuery({
    queryKey: ['bacs-reports', 'one', reportId],
    queryFn: ({ signal }): Promise<Report> =>
      read('/api/v1/bacs-reports/{reportId}', { params: { path: { reportId } }, signal }),
  });
  useTitle(query.data?.name ?? 'Bacs report');
  return (
    <Loaded query={query} lines={8}>
      {(report) => (
        <div className="stack">
          <PageHead
            title={report.name}
            crumbs={
              <Link to="/bacs-reports" search={{}}>
                Bacs reports
              </Link>
            }
          />
          {report.simulated ? (
            <Alert kind="warn" title="Simulated: no bank has said this">
              <p>It was invented to show how reports are worked.</p>
            </Alert>
          ) : null}
          <Panel title="In short" aside={<Badge kind="info">{KINDS[report.kind]}</Badge>}>
            <p>
              Of {formatDate(report.reportedOn)} for service user {report.serviceUser}, sent{' '}
              {formatInstant(report.receivedAt)} by {report.receivedByName}. {inShort(report)}
            </p>
          </Panel>
          <div className="filters">
            <Choice
              id="advice-outcome"
              label="Outcome"
              value={outcome}
              options={OUTCOMES}
              any="All"
              onChange={(next) => void navigate({ search: { outcome: next }, replace: true })}
            />
          </div>
          <AdviceList
            id="bacs-lines"
            caption="Its lines"
            reportId={reportId}
            outcome={outcome}
            empty="No such line"
          />
        </div>
      )}
    </Loaded>
  );
}
