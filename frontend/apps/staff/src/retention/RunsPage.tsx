import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Empty,
  formatDate,
  formatInstant,
  Grid,
  type GridColumn,
  PageHead,
} from '@quarterday/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useWhyNot } from '../platform/me';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import { RUN_STATES, type Run } from './model';

/** Runs of the retention schedule. Preparing one changes nothing. */
export function RunsPage() {
  const because = useWhyNot('retention:read');
  const cannotPrepare = useWhyNot('retention:prepare');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const paging = usePaging('retention-runs');
  const query = useQuery({
    queryKey: ['retention-runs', paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/retention-runs', { params: { query: paging.asked }, signal }) as Promise<Page<Run>>,
    enabled: because === null,
  });
  const prepare = useMutation({
    mutationFn: () => call<{ id: string }>('/retention-runs', { method: 'POST' }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['retention-runs'] });
      void navigate({ to: '/retention-runs/$runId', params: { runId: id }, search: {} });
    },
  });
  useTitle('Retention runs');
  if (because) return <Empty title={because} />;
  return (
    <div className="stack">
      <PageHead
        title="Retention runs"
        actions={
          <Button because={cannotPrepare} busy={prepare.isPending} onClick={() => prepare.mutate()}>
            Dry run for today
          </Button>
        }
      />
      {prepare.error ? <Alert kind="bad" title={prepare.error.message} /> : null}
      <Loaded query={query} lines={6}>
        {(page) => (
          <Grid
            id="retention-runs"
            caption="Runs, the newest first"
            columns={COLUMNS}
            rows={page.items}
            rowId={(run) => run.id}
            onOpen={(run) =>
              void navigate({ to: '/retention-runs/$runId', params: { runId: run.id }, search: {} })
            }
            paging={paging.under(page)}
            empty={<Empty title="Nothing was prepared yet">A dry run changes nothing.</Empty>}
          />
        )}
      </Loaded>
    </div>
  );
}

const COLUMNS: GridColumn<Run>[] = [
  {
    id: 'asAt',
    header: 'As at',
    names: true,
    value: (run) => run.asAt,
    cell: (run) => (
      <Link to="/retention-runs/$runId" params={{ runId: run.id }} search={{}}>
        {formatDate(run.asAt)}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    value: (run) => run.stateWords,
    cell: (run) => <Badge kind={RUN_STATES[run.state]}>{run.stateWords}</Badge>,
  },
  { id: 'go', header: 'Go', value: (run) => String(run.goCount) },
  { id: 'keep', header: 'Stay', value: (run) => String(run.keepCount) },
  { id: 'madeBy', header: 'Prepared by', value: (run) => `${run.madeByName}, ${formatInstant(run.madeAt)}` },
  { id: 'releasedBy', header: 'Released by', value: (run) => run.releasedByName ?? '' },
];
