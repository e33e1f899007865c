import { call, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Empty,
  formatDate,
  formatMoney,
  type GridColumn,
  PageHead,
  Panel,
  todayInEngland,
} from '@quarterday/ui';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { BankHolidaysRunOut } from '../platform/BankHolidaysRunOut';
import { ListGrid } from '../platform/ListGrid';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { PlannedDay, Run } from './model';
import { RUN_STATES } from './words';

/** As far as Bacs takes a file, and a few days. */
const AHEAD_DAYS = 45;

const COLUMNS: GridColumn<Run>[] = [
  {
    id: 'collectOn',
    header: 'Collected on',
    kind: 'date',
    names: true,
    value: (run) => run.collectOn,
    cell: (run) => (
      <Link to="/direct-debits/$runId" params={{ runId: run.id }} search={{}}>
        {formatDate(run.collectOn)}
      </Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    value: (run) => RUN_STATES[run.state].words,
    cell: (run) => <Badge kind={RUN_STATES[run.state].kind}>{RUN_STATES[run.state].words}</Badge>,
  },
  { id: 'submitBy', header: 'Send by', kind: 'date', value: (run) => run.submitBy },
  { id: 'items', header: 'Collections', kind: 'number', value: (run) => run.items },
  { id: 'amount', header: 'Amount', kind: 'money', sum: true, value: (run) => run.itemPence },
  { id: 'instructions', header: 'Instructions', kind: 'number', value: (run) => run.instructions },
  { id: 'leftOut', header: 'Left out', kind: 'number', value: (run) => run.leftOut },
  {
    id: 'leftOutAmount',
    header: 'Left out, amount',
    kind: 'money',
    value: (run) => run.leftOutPence,
    hidden: true,
  },
  { id: 'collected', header: 'On accounts', kind: 'money', sum: true, value: (run) => run.collectedPence },
  { id: 'returned', header: 'Returned', kind: 'money', sum: true, value: (run) => run.returnedPence },
  { id: 'serial', header: 'Serial', value: (run) => run.serial ?? '' },
  { id: 'preparedBy', header: 'Prepared by', value: (run) => run.preparedByName, hidden: true },
  { id: 'releasedBy', header: 'Released by', value: (run) => run.releasedByName ?? '' },
];

/** The Direct Debit board: what is planned on which day, and every run from its dry run to the accounts. */
export function RunsPage() {
  const navigate = useNavigate();
  const paging = usePaging('direct-debits');
  const query = useQuery({
    queryKey: ['collection-runs', 'list', paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/collection-runs', { params: { query: paging.asked }, signal }) as Promise<Page<Run>>,
    placeholderData: keepPreviousData,
    refetchInterval: (now) =>
      now.state.data?.items.some((run) => run.state === 'MAKING' || run.state === 'POSTING') ? 2_000 : false,
  });
  useTitle('Direct Debit runs');
  return (
    <div className="stack">
      <PageHead
        title="Direct Debit runs"
        crumbs={
          <Link to="/mandates" search={{}}>
            All Direct Debits
          </Link>
        }
      />
      <BankHolidaysRunOut />
      <Calendar />
      <Panel title="Runs">
        <Loaded query={query} lines={6}>
          {(page) => (
            <ListGrid
              id="collection-runs"
              file={{ path: '/collection-runs', query: {} }}
              caption="Direct Debit runs, the latest collection day first"
              columns={COLUMNS}
              rows={page.items}
              rowId={(run) => run.id}
              onOpen={(run) =>
                void navigate({ to: '/direct-debits/$runId', params: { runId: run.id }, search: {} })
              }
              paging={paging.under(page)}
              empty={<Empty title="There has been no run yet">Make a dry run of a day above.</Empty>}
            />
          )}
        </Loaded>
      </Panel>
    </div>
  );
}

/** What schedules say for the next weeks, and the way to a dry run of each day. */
function Calendar() {
  const today = todayInEngland();
  const from = today.toString();
  const to = today.add({ days: AHEAD_DAYS }).toString();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const because = useWhyNot('dd:prepare');
  const query = useQuery({
    queryKey: ['collection-runs', 'days', from],
    queryFn: ({ signal }) =>
      read('/api/v1/collection-runs/planned-days', { params: { query: { from, to } }, signal }) as Promise<{
        items: PlannedDay[];
      }>,
  });
  const prepare = useMutation({
    mutationFn: (collectOn: string) =>
      call<{ id: string }>('/collection-runs', { method: 'POST', body: { collectOn } }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['collection-runs'] });
      void navigate({ to: '/direct-debits/$runId', params: { runId: id }, search: {} });
    },
  });
  return (
    <Panel title="Planned and in no run yet">
      {prepare.isError ? <ProblemAlert problem={prepare.error} /> : null}
      <Loaded query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Alert kind="info" title={`Nothing is planned until ${formatDate(to)}`} />
          ) : (
            <table className="plain">
              <caption className="visually-hidden">Collections planned, day by day</caption>
              <thead>
                <tr>
                  <th scope="col">Collection day</th>
                  <th scope="col">Send by</th>
                  <th scope="col" className="number">
                    Collections
                  </th>
                  <th scope="col" className="number">
                    Amount
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">What to do</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((day) => (
                  <tr key={day.collectOn}>
                    <th scope="row">{formatDate(day.collectOn)}</th>
                    <td>{formatDate(day.submitBy)}</td>
                    <td className="number">{day.items}</td>
                    <td className="number">{formatMoney(day.pence)}</td>
                    <td>
                      <Button
                        kind="quiet"
                        small
                        because={
                          because ??
                          (day.inTime ? null : `It had to be at Bacs by ${formatDate(day.submitBy)}`)
                        }
                        busy={prepare.isPending && prepare.variables === day.collectOn}
                        onClick={() => prepare.mutate(day.collectOn)}
                      >
                        Dry run<span className="visually-hidden"> for {formatDate(day.collectOn)}</span>
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </Panel>
  );
}
