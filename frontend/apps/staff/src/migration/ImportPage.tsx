import { read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Facts,
  formatDate,
  formatInstant,
  formatMoney,
  PageHead,
  Panel,
  ProgressBar,
} from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Loaded, useTitle } from '../platform/page';
import { Issues } from './Issues';
import { type ImportReport, importState } from './model';

const route = getRouteApi('/imports/$importId');
const count = new Intl.NumberFormat('en-GB');

/** The report of bringing a council in: files and rows, control totals against the manifest, and what is to be looked at. */
export function ImportPage() {
  const { importId } = route.useParams();
  const query = useQuery({
    queryKey: ['imports', importId],
    queryFn: ({ signal }): Promise<ImportReport> =>
      read('/api/v1/imports/{importId}', { params: { path: { importId } }, signal }),
    refetchInterval: (now) =>
      now.state.data && ['LOADED', 'REFUSED'].includes(now.state.data.state) ? false : 2_000,
  });
  useTitle(query.data ? `Import of ${query.data.council}` : 'Import');
  return (
    <Loaded query={query} lines={10}>
      {(report) => (
        <div className="stack">
          <PageHead
            title={`${report.council}, books as at ${formatDate(report.asAt)}`}
            crumbs={<Link to="/imports">Books brought in</Link>}
          />
          {report.refusal ? (
            <Alert kind="bad" title="The extract was refused, and nothing was loaded">
              <p>{report.refusal}</p>
            </Alert>
          ) : null}
          {report.state === 'RUNNING' ? (
            <ProgressBar
              label={report.step ?? 'Loading'}
              done={report.rowsDone}
              total={Math.max(report.rowsExpected, report.rowsDone)}
            />
          ) : null}
          <div className="columns">
            <About report={report} />
            <Totals report={report} />
          </div>
          <Files report={report} />
          <Issues importId={report.id} files={report.files.map((file) => file.name)} />
        </div>
      )}
    </Loaded>
  );
}

function About({ report }: { report: ImportReport }) {
  const state = importState(report.state);
  return (
    <Panel title="In short" aside={<Badge kind={state.kind}>{state.words}</Badge>}>
      <Facts
        facts={[
          ['Kind of books', report.demonstration ? 'Demonstration data' : 'A council’s own'],
          [
            'Accounts loaded',
            typeof report.accountsLoaded === 'number' ? count.format(report.accountsLoaded) : null,
          ],
          [
            'Sum of balances',
            typeof report.sumOfBalancesPence === 'number' ? formatMoney(report.sumOfBalancesPence) : null,
          ],
          ['To be looked at', count.format(report.openIssues)],
          ['Started', `${formatInstant(report.startedAt)} by ${report.startedBy}`],
          ['Ended', formatInstant(report.finishedAt)],
        ]}
      />
    </Panel>
  );
}

function Totals({ report }: { report: ImportReport }) {
  return (
    <Panel title="Control totals">
      <table className="plain">
        <caption className="visually-hidden">Control totals against the sender’s manifest</caption>
        <thead>
          <tr>
            <th scope="col">Total</th>
            <th scope="col" className="number">
              Declared
            </th>
            <th scope="col" className="number">
              Received
            </th>
            <th scope="col" className="number">
              Loaded
            </th>
            <th scope="col">Agrees</th>
          </tr>
        </thead>
        <tbody>
          {report.controlTotals.map((total) => {
            const shown = (value: number | null | undefined) =>
              value === null || value === undefined
                ? 'not said'
                : total.unit === 'PENCE'
                  ? formatMoney(value)
                  : count.format(value);
            return (
              <tr key={total.name}>
                <th scope="row">{nameOf(total.name)}</th>
                <td className="number">{shown(total.declared)}</td>
                <td className="number">{shown(total.received)}</td>
                <td className="number">{shown(total.loaded)}</td>
                <td>
                  {total.agreed ? <Badge kind="good">Agrees</Badge> : <Badge kind="bad">Differs</Badge>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

function nameOf(total: string): string {
  if (total.startsWith('rows:')) return `Rows of ${total.slice(5)}`;
  if (total === 'sum_cur_bal') return 'Balances of the tenancies';
  if (total === 'sum_rtrans') return 'Sum of the transactions';
  return total;
}

function Files({ report }: { report: ImportReport }) {
  const shown = (value: number | null | undefined) => (typeof value === 'number' ? count.format(value) : '');
  return (
    <Panel title="Files">
      <table className="plain">
        <caption className="visually-hidden">Rows by file</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col" className="number">
              Read
            </th>
            <th scope="col" className="number">
              Loaded
            </th>
            <th scope="col" className="number">
              Rejected
            </th>
            <th scope="col" className="number">
              Warned
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {report.files.map((file) => (
            <tr key={file.name}>
              <th scope="row">{file.name}</th>
              <td className="number">{shown(file.rowsRead)}</td>
              <td className="number">{shown(file.rowsLoaded)}</td>
              <td className="number">{shown(file.rowsRejected)}</td>
              <td className="number">{shown(file.rowsWarned)}</td>
              <td className="mono quiet">{file.sha256.slice(0, 16)}…</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
