import { apiUrl, call, Problem, read } from '@quarterday/api';
import {
  Alert,
  Badge,
  Button,
  Empty,
  formatInstant,
  formatMoney,
  Grid,
  PageHead,
  Panel,
} from '@quarterday/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWhyNot } from '../platform/me';
import { Loaded, ProblemAlert, useTitle } from '../platform/page';
import type { Page } from '../platform/pages';
import { FreeProposals } from './FreeProposals';
import { LINE_COLUMNS, OUTCOME_COLUMN } from './lines';
import type { Line, Schedule } from './model';
import { ScheduleActions } from './ScheduleActions';
import { HOLDERS, SCHEDULE_STATES } from './words';

const route = getRouteApi('/write-off-schedules/$scheduleId');

/** As many as a schedule may have. */
const MOST_LINES = 200;

/** One schedule: its totals against the limits, its lines, and the decision. */
export function SchedulePage() {
  const { scheduleId } = route.useParams();
  const [said, setSaid] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['write-off-schedules', 'one', scheduleId],
    queryFn: ({ signal }) =>
      read('/api/v1/write-off-schedules/{scheduleId}', {
        params: { path: { scheduleId } },
        signal,
      }) as Promise<Schedule>,
  });
  useTitle(query.data ? `Write-offs: ${query.data.title}` : 'Write-offs');
  return (
    <Loaded query={query} lines={10}>
      {(schedule) => (
        <div className="stack">
          <PageHead
            title={schedule.title}
            crumbs={
              <Link to="/write-off-schedules" search={{}}>
                Write-off schedules
              </Link>
            }
          />
          {said ? <Alert kind="good" title={said} onDismiss={() => setSaid(null)} /> : null}
          <div className="columns">
            <Panel
              title="What it comes to"
              aside={
                <Badge kind={SCHEDULE_STATES[schedule.state].kind}>
                  {SCHEDULE_STATES[schedule.state].words}
                </Badge>
              }
            >
              <Totals schedule={schedule} />
              <Story schedule={schedule} />
              <ScheduleActions schedule={schedule} done={setSaid} />
            </Panel>
            <Panel title="Who may approve it">
              <Authorities schedule={schedule} />
            </Panel>
          </div>
          <Lines schedule={schedule} />
        </div>
      )}
    </Loaded>
  );
}

function Totals({ schedule }: { schedule: Schedule }) {
  return (
    <table className="plain">
      <caption className="visually-hidden">The total by ground</caption>
      <thead>
        <tr>
          <th scope="col">Ground</th>
          <th scope="col" className="number">
            Debts
          </th>
          <th scope="col" className="number">
            Amount
          </th>
        </tr>
      </thead>
      <tbody>
        {schedule.totals.map((total) => (
          <tr key={total.kind}>
            <th scope="row">{total.words}</th>
            <td className="number">{total.items}</td>
            <td className="number">{formatMoney(total.pence)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <strong>In all</strong>
          </th>
          <td className="number">{schedule.items}</td>
          <td className="number">
            <strong>{formatMoney(schedule.pence)}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Authorities({ schedule }: { schedule: Schedule }) {
  return (
    <>
      <p>
        Its largest line is {formatMoney(schedule.largestPence)} and its total {formatMoney(schedule.pence)}:
        both have to be within the limits.
      </p>
      <table className="plain">
        <caption className="visually-hidden">Limits by permission</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">May approve</th>
            <th scope="col">Enough</th>
          </tr>
        </thead>
        <tbody>
          {schedule.authorities.map((holder) => (
            <tr key={holder.permission}>
              <th scope="row">{HOLDERS[holder.permission] ?? holder.permission}</th>
              <td>{holder.words}</td>
              <td>
                <Badge kind={holder.covers ? 'good' : 'bad'}>{holder.covers ? 'Yes' : 'No'}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {schedule.authorities.some((holder) => holder.covers) ? null : (
        <Alert kind="warn" title="Nobody may approve it until the council sets a limit that high">
          <p>
            An administrator sets it under{' '}
            <Link to="/reference" search={{ list: 'money-limits' }}>
              Money limits
            </Link>
            : one for a line, one for a total.
          </p>
        </Alert>
      )}
    </>
  );
}

function Story({ schedule }: { schedule: Schedule }) {
  return (
    <dl className="facts">
      <dt>Prepared</dt>
      <dd>
        {formatInstant(schedule.preparedAt)} by {schedule.preparedByName}
      </dd>
      {schedule.sentAt ? (
        <>
          <dt>Sent</dt>
          <dd>
            {formatInstant(schedule.sentAt)} by {schedule.sentByName}
          </dd>
        </>
      ) : null}
      {schedule.decidedAt ? (
        <>
          <dt>Approved</dt>
          <dd>
            {formatInstant(schedule.decidedAt)} by {schedule.decidedByName}: {schedule.postedItems} of{' '}
            {schedule.items} posted, {formatMoney(schedule.postedPence ?? 0)}
          </dd>
        </>
      ) : null}
      {schedule.decisionNote ? (
        <>
          <dt>Note</dt>
          <dd>{schedule.decisionNote}</dd>
        </>
      ) : null}
      {schedule.contentHash ? (
        <>
          <dt>Report</dt>
          <dd className="row">
            <a href={apiUrl(`/write-off-schedules/${schedule.id}/report.pdf`)}>PDF</a>
            <a href={apiUrl(`/write-off-schedules/${schedule.id}/report.xlsx`)}>Excel</a>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Lines({ schedule }: { schedule: Schedule }) {
  const queries = useQueryClient();
  const because = useWhyNot('writeoff:propose');
  const [problem, setProblem] = useState<Problem | null>(null);
  const query = useQuery({
    queryKey: ['write-offs', 'of-schedule', schedule.id],
    queryFn: ({ signal }) =>
      read('/api/v1/write-offs', {
        params: { query: { scheduleId: schedule.id, limit: MOST_LINES } },
        signal,
      }) as Promise<Page<Line>>,
  });
  async function takeOff(lines: Line[], all: Line[], clear: () => void) {
    const off = new Set(lines.map((line) => line.id));
    setProblem(null);
    try {
      await call(`/write-off-schedules/${schedule.id}`, {
        method: 'PUT',
        body: {
          title: schedule.title,
          writeOffIds: all
            .filter((line) => line.state === 'PROPOSED' && !off.has(line.id))
            .map((line) => line.id),
        },
      });
      clear();
      void queries.invalidateQueries({ queryKey: ['write-off-schedules'] });
      void queries.invalidateQueries({ queryKey: ['write-offs'] });
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    }
  }
  return (
    <>
      <Panel title="Debts">
        {problem ? <ProblemAlert problem={problem} /> : null}
        <Loaded query={query} lines={6}>
          {(page) => (
            <Grid
              id="write-off-lines"
              caption="Debts on this schedule"
              columns={[...LINE_COLUMNS, OUTCOME_COLUMN]}
              rows={page.items}
              rowId={(line) => line.id}
              selectable={schedule.state === 'DRAFT'}
              bulk={(lines, clear) => (
                <Button kind="quiet" because={because} onClick={() => void takeOff(lines, page.items, clear)}>
                  Take {lines.length === 1 ? 'this one' : `these ${lines.length}`} off
                </Button>
              )}
              empty={<Empty title="It has no line">Put proposals on it.</Empty>}
            />
          )}
        </Loaded>
      </Panel>
      {schedule.state === 'DRAFT' && query.data ? (
        <FreeProposals
          onto={{
            id: schedule.id,
            title: schedule.title,
            lineIds: query.data.items.filter((line) => line.state === 'PROPOSED').map((line) => line.id),
          }}
        />
      ) : null}
    </>
  );
}
