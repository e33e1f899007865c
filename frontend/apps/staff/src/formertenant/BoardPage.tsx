import { read } from '@quarterday/api';
import { Badge, Empty, type GridColumn, PageHead } from '@quarterday/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ListGrid } from '../platform/ListGrid';
import { Loaded, useTitle } from '../platform/page';
import { type Page, usePaging } from '../platform/pages';
import type { CaseRow, CaseStage, Stage } from './model';
import { STAGES } from './words';

const route = getRouteApi('/former-tenants');

const COLUMNS: GridColumn<CaseRow>[] = [
  { id: 'nextOn', header: 'Due', kind: 'date', value: (row) => row.nextOn ?? null },
  { id: 'next', header: 'Next action', value: (row) => row.nextWords },
  {
    id: 'account',
    header: 'Account',
    names: true,
    value: (row) => row.accountReference,
    cell: (row) => (
      <Link to="/former-tenants/$caseId" params={{ caseId: row.id }}>
        {row.accountReference}
      </Link>
    ),
  },
  { id: 'names', header: 'Names', value: (row) => row.names },
  { id: 'address', header: 'Former home', value: (row) => row.address, hidden: true },
  { id: 'endedOn', header: 'Ended', kind: 'date', value: (row) => row.endedOn ?? null },
  { id: 'stage', header: 'Stage', value: (row) => row.stageWords },
  { id: 'balance', header: 'Balance', kind: 'money', sum: true, value: (row) => row.balancePence },
  { id: 'barred', header: 'Out of time', kind: 'money', sum: true, value: (row) => row.barredPence },
  { id: 'soon', header: 'Soon out of time', kind: 'money', sum: true, value: (row) => row.soonPence },
  { id: 'nextBarredOn', header: 'Next week lost on', kind: 'date', value: (row) => row.nextBarredOn ?? null },
  {
    id: 'reported',
    header: 'Reported',
    value: (row) => (row.reported ? 'Waits for an answer' : ''),
    cell: (row) => (row.reported ? <Badge kind="warn">Waits for an answer</Badge> : null),
  },
];

interface BoardFilter {
  stage?: CaseStage | undefined;
  due?: boolean | undefined;
  reported?: boolean | undefined;
}

/** Former tenants who owe: every stage with what stands there, and the cases by what is due first. */
export function BoardPage() {
  const { stage, due, reported } = route.useSearch();
  const navigate = useNavigate({ from: '/former-tenants' });
  const filter = { stage, due, reported };
  const paging = usePaging(filter);
  const stages = useQuery({
    queryKey: ['former-tenants', 'stages'],
    queryFn: ({ signal }) => read('/api/v1/former-tenant-stages', { signal }) as Promise<{ items: Stage[] }>,
  });
  const query = useQuery({
    queryKey: ['former-tenants', 'list', filter, paging.asked],
    queryFn: ({ signal }) =>
      read('/api/v1/former-tenant-cases', {
        params: { query: { ...filter, ...paging.asked } },
        signal,
      }) as Promise<Page<CaseRow>>,
    placeholderData: keepPreviousData,
  });
  useTitle('Former tenants');
  return (
    <div className="stack">
      <PageHead title="Former tenants" />
      <div className="row no-print">
        <Link className="button" data-kind="quiet" to="/former-tenants/to-prove">
          Final accounts to prove
        </Link>
        <Link className="button" data-kind="quiet" to="/recharges" search={{ state: 'AWAITING_APPROVAL' }}>
          Recharges to approve
        </Link>
        <Link className="button" data-kind="quiet" to="/placements" search={{}}>
          Agencies
        </Link>
        <Link className="button" data-kind="quiet" to="/former-tenants/reports" search={{ state: 'ASKED' }}>
          Reports
        </Link>
      </div>
      <Loaded query={stages} lines={3}>
        {(found) => <Stages stages={found.items} filter={filter} />}
      </Loaded>
      <div className="filters">
        <label className="choice">
          <input
            type="checkbox"
            checked={due ?? false}
            onChange={(event) =>
              void navigate({
                search: (now) => ({ ...now, due: event.target.checked || undefined }),
                replace: true,
              })
            }
          />
          <span>Only what is due</span>
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={reported ?? false}
            onChange={(event) =>
              void navigate({
                search: (now) => ({ ...now, reported: event.target.checked || undefined }),
                replace: true,
              })
            }
          />
          <span>Only what was reported</span>
        </label>
      </div>
      <Loaded query={query} lines={8}>
        {(page) => (
          <ListGrid
            id="former-tenants"
            file={{ path: '/former-tenant-cases', query: filter }}
            saved
            caption={stage ? `Cases at: ${STAGES[stage]}` : 'Open cases, what is due first'}
            columns={COLUMNS}
            rows={page.items}
            rowId={(row) => row.id}
            onOpen={(row) => void navigate({ to: '/former-tenants/$caseId', params: { caseId: row.id } })}
            selectable
            paging={paging.under(page)}
            empty={<Empty title="No case here">A final account that is proved in arrears becomes one.</Empty>}
          />
        )}
      </Loaded>
    </div>
  );
}

/** The columns of the board: what stands where, and a way to it. */
function Stages({ stages, filter }: { stages: readonly Stage[]; filter: BoardFilter }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">What stands at each stage</caption>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col" className="number">
            Cases
          </th>
          <th scope="col" className="number">
            Due
          </th>
          <th scope="col" className="number">
            Owed
          </th>
          <th scope="col">Due after</th>
        </tr>
      </thead>
      <tbody>
        {stages
          .filter((one) => one.stage !== 'CLOSED')
          .map((one) => (
            <tr key={one.stage}>
              <th scope="row">
                <Link to="/former-tenants" search={{ ...filter, stage: one.stage }}>
                  {one.words}
                </Link>
              </th>
              <td className="number">{one.cases}</td>
              <td className="number">{one.due}</td>
              <td className="number">{one.amountWords}</td>
              <td className="quiet">{daysInWords(one.waitDays)}</td>
            </tr>
          ))}
        <tr>
          <th scope="row">
            <Link to="/former-tenants" search={{ ...filter, stage: undefined }}>
              All that are open
            </Link>
          </th>
          <td className="number">{stages.reduce((sum, one) => sum + open(one, one.cases), 0)}</td>
          <td className="number">{stages.reduce((sum, one) => sum + open(one, one.due), 0)}</td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function open(one: Stage, count: number): number {
  return one.stage === 'CLOSED' ? 0 : count;
}

function daysInWords(days: number | null | undefined): string {
  if (days === null || days === undefined) return '';
  return days === 0 ? 'at once' : `${days} days`;
}
