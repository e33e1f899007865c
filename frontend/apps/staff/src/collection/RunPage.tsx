import { read } from '@quarterday/api';
import { Alert, Badge, formatDate, formatInstant, formatMoney, PageHead, Panel } from '@quarterday/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded, useTitle } from '../platform/page';
import type { Run } from './model';
import { RunActions } from './RunActions';
import { RunLines } from './RunLines';
import { RUN_STATES } from './words';

const route = getRouteApi('/direct-debits/$runId');

/** One run: its days, its totals against what the schedules say, who did what, and every line. */
export function RunPage({ beside }: { beside?: (run: Run) => ReactNode }) {
  const { runId } = route.useParams();
  const query = useQuery({
    queryKey: ['collection-runs', 'one', runId],
    queryFn: ({ signal }) =>
      read('/api/v1/collection-runs/{runId}', { params: { path: { runId } }, signal }) as Promise<Run>,
    refetchInterval: (now) =>
      now.state.data && ['MAKING', 'POSTING'].includes(now.state.data.state) ? 1_500 : false,
  });
  useTitle(query.data ? `Direct Debit ${formatDate(query.data.collectOn)}` : 'Direct Debit run');
  return (
    <Loaded query={query} lines={10}>
      {(run) => (
        <div className="stack">
          <PageHead
            title={`Collected on ${formatDate(run.collectOn)}`}
            crumbs={<Link to="/direct-debits">Direct Debit runs</Link>}
          />
          <Panel
            title="In short"
            aside={<Badge kind={RUN_STATES[run.state].kind}>{RUN_STATES[run.state].words}</Badge>}
          >
            <Days run={run} />
            <RunActions run={run} />
          </Panel>
          {beside?.(run)}
          <Totals run={run} />
          <RunLines run={run} />
        </div>
      )}
    </Loaded>
  );
}

function Days({ run }: { run: Run }) {
  return (
    <ol>
      <li>
        Prepared {formatInstant(run.preparedAt)} by {run.preparedByName}.
      </li>
      <li>
        {run.releasedAt
          ? `Released ${formatInstant(run.releasedAt)} by ${run.releasedByName}, serial ${run.serial}.`
          : 'To be released by a second person.'}
      </li>
      <li>
        {run.submittedAt
          ? `At Bacs since ${formatInstant(run.submittedAt)}, sent by ${run.submittedByName}.`
          : `To be at Bacs by ${formatDate(run.submitBy)}.`}
      </li>
      <li>Bacs works on it on {formatDate(run.processingOn)}.</li>
      <li>
        {run.postedAt
          ? `On the accounts and proved ${formatInstant(run.postedAt)}.`
          : `The money moves, and is posted by itself, on ${formatDate(run.collectOn)}.`}
      </li>
    </ol>
  );
}

/** Sent and left out come to what the schedules say; or the page says by how much they do not. */
function Totals({ run }: { run: Run }) {
  const rows: [string, number, number][] = [
    ['Sent', run.items, run.itemPence],
    ['Left out, with the reason below', run.leftOut, run.leftOutPence],
  ];
  return (
    <Panel
      title="Totals against the schedules"
      aside={<Badge kind={run.agrees ? 'good' : 'bad'}>{run.agrees ? 'Agrees' : 'Differs'}</Badge>}
    >
      {run.agrees ? null : (
        <Alert kind="bad" title={`Off by ${formatMoney(run.duePence - run.itemPence - run.leftOutPence)}`}>
          <p>Make a new dry run, and tell whoever looks after the system if it stays.</p>
        </Alert>
      )}
      <table className="plain">
        <caption className="visually-hidden">Totals of the run</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="number">
              Collections
            </th>
            <th scope="col" className="number">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([words, items, pence]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td className="number">{items}</td>
              <td className="number">{formatMoney(pence)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Due by the schedules</th>
            <td className="number">{run.dueItems}</td>
            <td className="number">{formatMoney(run.duePence)}</td>
          </tr>
          {run.collectedItems > 0 ? (
            <>
              <tr>
                <th scope="row">On the accounts</th>
                <td className="number">{run.collectedItems}</td>
                <td className="number">{formatMoney(run.collectedPence)}</td>
              </tr>
              <tr>
                <th scope="row">Of these returned by banks</th>
                <td className="number">{run.returnedItems}</td>
                <td className="number">{formatMoney(run.returnedPence)}</td>
              </tr>
            </>
          ) : null}
        </tbody>
      </table>
      <p className="quiet">
        {run.instructions === 0
          ? 'No new or ended instructions go with it.'
          : `${run.instructions} new or ended instructions go with it.`}
        {run.fileSha256 ? ` The file has ${run.fileBytes} bytes; SHA-256 ${run.fileSha256}.` : ''}
      </p>
    </Panel>
  );
}
