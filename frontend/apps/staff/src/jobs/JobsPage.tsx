import { read } from '@quarterday/api';
import { Badge, Empty, Grid, type GridColumn, PageHead } from '@quarterday/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { JOB_STATES, JobFollow } from '../platform/JobFollow';
import type { Job } from '../platform/jobs';
import { Loaded, useTitle } from '../platform/page';
import { type Asked, type Page, usePaging } from '../platform/pages';

const jobsQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['jobs', 'list', asked],
    queryFn: ({ signal }): Promise<Page<Job>> => read('/api/v1/jobs', { params: { query: asked }, signal }),
    refetchInterval: 5_000,
  });

const COLUMNS: GridColumn<Job>[] = [
  {
    id: 'title',
    header: 'Job',
    names: true,
    value: (job) => job.title,
    cell: (job) => (
      <Link to="/jobs/$jobId" params={{ jobId: job.id }}>
        {job.title}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    value: (job) => JOB_STATES[job.state].words,
    cell: (job) => <Badge kind={JOB_STATES[job.state].kind}>{JOB_STATES[job.state].words}</Badge>,
  },
  { id: 'done', header: 'Done', kind: 'number', value: (job) => job.itemsDone },
  { id: 'of', header: 'Of', kind: 'number', value: (job) => job.items },
  { id: 'failed', header: 'Failed', kind: 'number', value: (job) => job.itemsFailed },
  { id: 'by', header: 'Started by', value: (job) => job.startedByName },
  { id: 'at', header: 'Started', kind: 'instant', value: (job) => job.startedAt },
  { id: 'ended', header: 'Ended', kind: 'instant', value: (job) => job.finishedAt },
];

/** All bulk work, newest first. */
export function JobsPage() {
  const paging = usePaging('jobs');
  const query = useQuery(jobsQuery(paging.asked));
  const navigate = useNavigate();
  useTitle('Jobs');
  return (
    <div className="stack">
      <PageHead title="Jobs" />
      <Loaded query={query} lines={8}>
        {(page) => (
          <Grid
            id="jobs"
            caption="Jobs, newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(job) => job.id}
            onOpen={(job) => void navigate({ to: '/jobs/$jobId', params: { jobId: job.id } })}
            paging={paging.under(page)}
            empty={
              <Empty title="No job has run yet">
                <p>Preparing or posting a weekly debit, or bringing books in, starts one.</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </div>
  );
}

const route = getRouteApi('/jobs/$jobId');

export function JobPage() {
  const { jobId } = route.useParams();
  useTitle('Job');
  return (
    <div className="stack">
      <PageHead title="Job" crumbs={<Link to="/jobs">Jobs</Link>} />
      <JobFollow jobId={jobId} />
    </div>
  );
}
